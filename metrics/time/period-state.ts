import type { Names } from '../names'

/** How far a period has come, from figures that still move to figures that were issued and put right. */
export const periodStates = {
  open: { zh: '未冻结', en: 'Open' },
  frozen: { zh: '冻结', en: 'Frozen' },
  comment: { zh: '征求意见', en: 'Out for comment' },
  final: { zh: '定稿', en: 'Final' },
  issued: { zh: '已通报', en: 'Issued' },
  revised: { zh: '勘误', en: 'Revised' },
} satisfies Record<string, Names>

export type PeriodState = keyof typeof periodStates

/** What brings a period from one state to another: figures are kept, kept anew, a document is issued, or it is only moved on or back. */
export type Deed = 'freeze' | 'revise' | 'issue' | 'move'

export interface PeriodStep {
  readonly from: PeriodState
  readonly to: PeriodState
  readonly deed: Deed
}

/**
 * Every step that there is; each needs a reason and is kept.
 *
 * Back only where nobody outside the office has relied on what was left: a frozen period can be opened again until
 * departments have been asked (comment); a final one goes back to them. Once they were asked, figures change by a
 * revision alone, which names all that changed. A final text has no revision: it goes back to comment first, so that
 * departments see what will be issued. What is issued
 * stays issued, with a number and files of its own, and is put right by a revision and its erratum.
 */
export const periodSteps: readonly PeriodStep[] = [
  { from: 'open', to: 'frozen', deed: 'freeze' },
  { from: 'frozen', to: 'open', deed: 'move' },
  { from: 'frozen', to: 'frozen', deed: 'revise' },
  { from: 'frozen', to: 'comment', deed: 'move' },
  { from: 'comment', to: 'comment', deed: 'revise' },
  { from: 'comment', to: 'final', deed: 'move' },
  { from: 'final', to: 'comment', deed: 'move' },
  { from: 'final', to: 'issued', deed: 'issue' },
  { from: 'issued', to: 'revised', deed: 'revise' },
  { from: 'revised', to: 'revised', deed: 'revise' },
  // The erratum of the newest revision.
  { from: 'revised', to: 'revised', deed: 'issue' },
]

/** What can be done with a period in a state. */
export const stepsFrom = (state: PeriodState): PeriodStep[] => periodSteps.filter(({ from }) => from === state)
