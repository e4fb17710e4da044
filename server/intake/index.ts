export { rebuildReference } from '../warehouse/reference'
export { importFiles, withdrawBatch } from './load/import-files'
export { openProfile, type ProfileInfo, shippedProfiles } from './profile/shipped'
