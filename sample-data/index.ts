export { observedOn as sampleObservedOn } from './days'
export { generateSample, sampleFiles, type SampleTable } from './generate-sample'
export { defaultSeed, largestScale, mostRows, SampleOptionsError, type SampleOptions } from './options'
export { writeSample } from './write-sample'
