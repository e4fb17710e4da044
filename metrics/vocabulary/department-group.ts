/** The groups within which departments are ranked; work plan 二(一)1–2 and its addressees. */
export const departmentGroups = {
  pilot: { zh: '试点单位', en: 'Pilot' },
  municipal: { zh: '市级部门', en: 'Municipal' },
  district: { zh: '区县', en: 'District' },
}

export type DepartmentGroup = keyof typeof departmentGroups
