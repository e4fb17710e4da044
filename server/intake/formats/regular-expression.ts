import { z } from 'zod'

/** A regular expression; `wanted` says how many plain groups it must have. */
export const regularExpression = (wanted?: number) =>
  z
    .string()
    .min(1)
    .superRefine((text, context) => {
      try {
        const found = new RegExp(`${text}|`, 'u').exec('')!.length - 1
        if (wanted !== undefined && found !== wanted)
          context.addIssue({ code: 'custom', message: `the pattern has ${found} groups; write ${wanted === 1 ? 'exactly one pair of parentheses around what to take' : `${wanted}`}` })
      } catch (error) {
        context.addIssue({ code: 'custom', message: `not a regular expression (${error instanceof Error ? error.message : String(error)})` })
      }
    })
