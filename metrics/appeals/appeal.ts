import type { Names } from '../names'

/** How far an appeal (申诉) against verdicts has come. */
export const appealStates = {
  filed: { zh: '待办理', en: 'Filed' },
  asked: { zh: '待补充', en: 'Asked back' },
  answered: { zh: '已补充，待办理', en: 'Answered' },
  accepted: { zh: '予以采纳', en: 'Accepted' },
  partly: { zh: '部分采纳', en: 'Accepted in part' },
  refused: { zh: '不予采纳', en: 'Refused' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
} satisfies Record<string, Names>

export type AppealState = keyof typeof appealStates

/** Who has to act, or may. */
export type AppealSide = 'office' | 'department'

export const appealDeeds = {
  file: { zh: '提出申诉', en: 'File' },
  ask: { zh: '要求补充', en: 'Ask back' },
  answer: { zh: '补充材料', en: 'Answer' },
  decide: { zh: '作出处理', en: 'Decide' },
  withdraw: { zh: '撤回申诉', en: 'Withdraw' },
} satisfies Record<string, Names>

export type AppealDeed = keyof typeof appealDeeds

interface AppealStep {
  readonly from: readonly AppealState[]
  readonly by: AppealSide
}

/** From which states each deed may be done, and by whom. An office that waits for an answer need not: it may decide by what it has. */
export const appealSteps: Readonly<Record<Exclude<AppealDeed, 'file'>, AppealStep>> = {
  ask: { from: ['filed', 'answered'], by: 'office' },
  answer: { from: ['asked'], by: 'department' },
  decide: { from: ['filed', 'asked', 'answered'], by: 'office' },
  withdraw: { from: ['filed', 'asked', 'answered'], by: 'department' },
}

/** What can be done with an appeal in a state. */
export const deedsFrom = (state: AppealState): (keyof typeof appealSteps)[] => (Object.keys(appealSteps) as (keyof typeof appealSteps)[]).filter((deed) => appealSteps[deed].from.includes(state))

/** Who has to act next, and so whose deadline runs; null once it is settled. */
export const awaited = (state: AppealState): AppealSide | null => (state === 'filed' || state === 'answered' ? 'office' : state === 'asked' ? 'department' : null)

/** What a decision comes to: every verdict that is objected to is corrected, some are, or none. */
export const decided = (corrected: number, objected: number): AppealState => (corrected === 0 ? 'refused' : corrected === objected ? 'accepted' : 'partly')

/** Working days that each side has (choice); the office's own setting takes their place: `time-limit` of the stages `appeal-decision` and `appeal-answer`. */
export const appealLimits: Readonly<Record<AppealSide, { readonly stage: string; readonly days: number }>> = {
  office: { stage: 'appeal-decision', days: 10 },
  department: { stage: 'appeal-answer', days: 5 },
}
