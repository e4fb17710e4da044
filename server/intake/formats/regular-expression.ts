import { z } from 'zod'
import { refusal } from './refusal'

/** A regular expression; `wanted` says how many plain groups it must have. */
export const regularExpression = (wanted?: number) =>
  z
    .string()
    .min(1)
    .superRefine((text, context) => {
      try {
        const found = new RegExp(`${text}|`, 'u').exec('')!.length - 1
        if (wanted !== undefined && found !== wanted)
          context.addIssue({
            code: 'custom',
            ...refusal(
              `式中有 ${found} 个组，应有 ${wanted} 个：请用一对括号括住要取的部分`,
              `the pattern has ${found} groups; write ${wanted === 1 ? 'exactly one pair of parentheses around what to take' : `${wanted}`}`,
            ),
          })
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error)
        context.addIssue({ code: 'custom', ...refusal(`不是正则表达式（${why}）`, `not a regular expression (${why})`) })
      }
    })
