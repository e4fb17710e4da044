import { type Document, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import type { Names } from '../../../metrics/names'
import { refusalOf } from '../formats/refusal'
import { profileWrong } from './mistakes'
import { type Profile, profileShape } from './profile'
import { type ProfileError, profileErrors } from './profile-errors'
import { syntaxRefusal } from './syntax-refusal'

/** A union says only that nothing fitted; the branch that came closest says what was wrong. */
function explained(issue: z.core.$ZodIssue): ProfileError[] {
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const closest = issue.errors.toSorted((a, b) => b.filter(deep).length - a.filter(deep).length || a.length - b.length)[0]!
    return closest.flatMap((inner) => explained({ ...inner, path: [...issue.path, ...inner.path] }))
  }
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ path: [...issue.path, key], message: { zh: `此处没有“${key}”；请删去或检查拼写`, en: `"${key}" is not known here; remove it or check its spelling` } }))
  return [{ path: issue.path, message: refusalOf(issue) }]
}

const atLine = (line: number, { zh, en }: Names): Names => ({ zh: `第 ${line} 行 ${zh}`, en: `line ${line}: ${en}` })

const deep = (issue: z.core.$ZodIssue): boolean => issue.path.length > 0 || issue.code === 'unrecognized_keys'

/** What a document holds. One whose names stand for each other without end, or for nothing, holds nothing that can be told. */
function plain(document: Document, name: string): unknown {
  try {
    return document.toJS()
  } catch (error) {
    if (error instanceof ReferenceError) throw profileWrong(name, [atLine(1, { zh: `引用（*）无所指或展开过多：${error.message}`, en: `a name (*) stands for nothing, or for too much: ${error.message}` })])
    throw error
  }
}

/**
 * Reads a profile.
 *
 * @param name how errors call it.
 * @throws Mistake with every error, each with its line and what to write instead.
 */
export function readProfile(text: string, name: string): Profile {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  if (document.errors.length > 0) throw profileWrong(name, document.errors.map((error) => atLine(error.linePos![0].line, syntaxRefusal(error))))
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true)
      if (node && typeof node === 'object' && 'range' in node && Array.isArray(node.range)) return lines.linePos(node.range[0] as number).line
    }
    return 1
  }
  const say = (errors: readonly ProfileError[]): Names[] =>
    errors.map(({ path, message }) => {
      const place = path.map(String).join('.') || 'profile'
      return atLine(lineOf(path), { zh: `${place}：${message.zh}`, en: `${place}: ${message.en}` })
    })
  const shaped = profileShape.safeParse(plain(document, name) ?? {}, { reportInput: true })
  if (!shaped.success) throw profileWrong(name, say(shaped.error.issues.flatMap(explained)))
  const errors = profileErrors(shaped.data)
  if (errors.length > 0) throw profileWrong(name, say(errors))
  return shaped.data
}
