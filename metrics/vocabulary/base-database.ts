/** The three base databases of the city: work plan 二（三）. */
export const baseDatabases = {
  population: { zh: '实有人口库', en: 'Population', spellings: ['人口库', '人口'] },
  'legal-entity': { zh: '法人库', en: 'Legal entities', spellings: ['法人'] },
  spatial: { zh: '空间地理库', en: 'Spatial', spellings: ['空间地理'] },
} as const

export type BaseDatabase = keyof typeof baseDatabases
