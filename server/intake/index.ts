export { rebuildReference } from '../warehouse/reference'
export { withdrawBatch } from './load/change-batch'
export { importFiles, type Progress } from './load/import-files'
export { openProfile, type ProfileInfo, shippedProfiles } from './profile/shipped'
