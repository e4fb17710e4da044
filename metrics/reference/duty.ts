import type { ReferenceTable } from './reference-table'

/** The duty table: what separates not applicable from not reported. */
export const duty: ReferenceTable = {
  name: 'duty',
  columns: { scheme: 'VARCHAR', indicator: 'VARCHAR', department: 'VARCHAR' },
  fixed: false,
  *rows({ schemes, departments }) {
    for (const scheme of schemes)
      for (const { indicator, groups } of scheme.duties)
        for (const { code, group } of departments) if ((groups as readonly string[]).includes(group)) yield [scheme.id, indicator, code]
  },
}
