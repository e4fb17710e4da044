import { referenceTable } from './reference-table'

/** Which indicator is whose duty: it separates not applicable from not reported. */
export const duty = referenceTable({
  name: 'duty',
  columns: { scheme: 'VARCHAR', indicator: 'VARCHAR', department: 'VARCHAR' },
  *rows({ schemes, departments }) {
    for (const scheme of schemes)
      for (const { indicator, groups, departments: named = [] } of scheme.duties)
        for (const { code, group } of departments) if (groups.includes(group) || named.includes(code)) yield [scheme.id, indicator, code]
  },
})
