import { indicators } from '../../indicators'
import type { Scheme } from '../scheme'
import { deadlineRuleProblems } from './deadline-rules'
import { dutyProblems } from './duties'
import { headlineProblems } from './headlines'
import { numberProblems } from './numbers'
import type { SchemeProblem } from './problem'
import { spanProblems } from './span'
import { targetProblems } from './targets'
import { weightProblems } from './weights'

export type { SchemeProblem } from './problem'

/**
 * Everything that is wrong with a scheme, all at once, each with what to do; empty when it can be used.
 *
 * @param known ids of the indicators that exist; by default those of the registry.
 */
export const validateScheme = (scheme: Scheme, known: ReadonlySet<string> = new Set(indicators.keys())): SchemeProblem[] => [
  ...spanProblems('', scheme),
  ...dutyProblems(scheme, known),
  ...targetProblems(scheme, known),
  ...weightProblems(scheme, known),
  ...headlineProblems(scheme, known),
  ...deadlineRuleProblems(scheme),
  ...numberProblems(scheme, known),
]
