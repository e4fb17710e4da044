import type { z } from 'zod'
import type { Names } from '../../../metrics/names'

/** What a check of a profile's shape says where it fails: both languages travel with the issue. */
export const refusal = (zh: string, en: string) => ({ message: en, params: { names: { zh, en } satisfies Names } })

const kinds: Readonly<Record<string, Names>> = {
  string: { zh: '文字', en: 'text' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '键值对', en: 'keys with values' },
  record: { zh: '键值对', en: 'keys with values' },
  null: { zh: '空值', en: 'nothing' },
}

const kindOf = (word: string): Names => kinds[word] ?? { zh: word, en: word }

const received = (value: unknown): Names => kindOf(value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value)

/**
 * What is wrong, of an issue that zod found with `reportInput`.
 *
 * @returns the words of {@link refusal} where the check has some, otherwise what was wanted in its place.
 */
export function refusalOf(issue: z.core.$ZodIssue): Names {
  switch (issue.code) {
    case 'custom':
      return (issue.params as { names: Names }).names
    case 'invalid_type': {
      if (issue.input === undefined) return { zh: '缺少此项', en: 'is missing' }
      const [wanted, found] = [kindOf(issue.expected), received(issue.input)]
      return { zh: `应为${wanted.zh}，而写的是${found.zh}`, en: `must be ${wanted.en}, and is ${found.en}` }
    }
    case 'invalid_value': {
      const known = issue.values.map(String)
      return { zh: `只能是 ${known.join('、')}`, en: `must be ${known.length > 1 ? 'one of ' : ''}${known.join(', ')}` }
    }
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array' ? { zh: '不能为空', en: 'must not be empty' } : { zh: `不能小于 ${issue.minimum}`, en: `must be at least ${issue.minimum}` }
    case 'too_big':
      return { zh: `不能大于 ${issue.maximum}`, en: `must be at most ${issue.maximum}` }
    default:
      return { zh: `格式不符（${issue.message}）`, en: issue.message }
  }
}
