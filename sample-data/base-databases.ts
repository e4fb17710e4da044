/** Bodies that the plan names for the three base databases, by code. */
export const baseDatabases = [
  { code: 'AA700', base: '实有人口库' },
  { code: 'AC600', base: '法人库' },
  { code: 'AG800', base: '法人库' },
  { code: 'AD300', base: '空间地理库' },
] as const

/** Ends of the months of 2015. */
export const monthEnds = ['01-31', '02-28', '03-31', '04-30', '05-31', '06-30', '07-31', '08-31', '09-30', '10-31', '11-30', '12-31'].map((end) => `2015-${end}`)
