import { rulesInForce } from '../schemes/rules-in-force'
import { referenceTable } from './reference-table'

/** How long a stage may take under each scheme, what the office decided included. */
export const deadlineRule = referenceTable({
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
  *rows({ schemes, decisions }) {
    for (const { id, deadlineRules } of schemes)
      for (const rule of rulesInForce(deadlineRules, decisions.timeLimits))
        yield [id, rule.stage, rule.sharingType, rule.days, rule.unit, rule.countsReceipt, rule.extension, rule.validFrom, rule.validTo, rule.confirmed]
  },
})
