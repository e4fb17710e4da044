import type { DeadlineRule } from '../schemes'
import { referenceTable } from './reference-table'

/** Two rules for one passed-on day would judge a request twice. */
function refuseOverlap(scheme: string, rules: readonly DeadlineRule[]): void {
  for (const [index, rule] of rules.entries())
    for (const other of rules.slice(index + 1))
      if (rule.stage === other.stage && rule.sharingType === other.sharingType && rule.validFrom < other.validTo && other.validFrom < rule.validTo)
        throw new Error(
          `scheme ${scheme}: two deadline rules for stage ${rule.stage}, sharing type ${rule.sharingType ?? 'any'}, hold at once ` +
            `(${rule.validFrom} to ${rule.validTo} and ${other.validFrom} to ${other.validTo}); end one where the other begins`,
        )
}

/**
 * How long a stage may take under each scheme.
 *
 * @throws when two rules of a scheme hold for the same stage, sharing type and day.
 */
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
  fixed: false,
  *rows({ schemes }) {
    for (const { id, deadlineRules } of schemes) {
      refuseOverlap(id, deadlineRules)
      for (const rule of deadlineRules)
        yield [id, rule.stage, rule.sharingType, rule.days, rule.unit, rule.countsReceipt, rule.extension, rule.validFrom, rule.validTo, rule.confirmed]
    }
  },
})
