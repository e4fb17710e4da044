import type { ReferenceTable } from './reference-table'

export const deadlineRule: ReferenceTable = {
  name: 'deadline_rule',
  columns: {
    scheme: 'VARCHAR',
    stage: 'VARCHAR',
    sharing_type: 'VARCHAR',
    days: 'INTEGER',
    unit: 'VARCHAR',
    counts_receipt: 'BOOLEAN',
    extension: 'INTEGER',
    valid_from: 'DATE',
    valid_to: 'DATE',
    confirmed: 'BOOLEAN',
  },
  fixed: false,
  *rows({ schemes }) {
    for (const scheme of schemes)
      for (const rule of scheme.deadlineRules)
        yield [scheme.id, rule.stage, rule.sharingType, rule.days, rule.unit, rule.countsReceipt, rule.extension, rule.validFrom, rule.validTo, rule.confirmed]
  },
}
