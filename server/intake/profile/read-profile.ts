import { type Document, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { profileWrong } from '../mistakes'
import { profileErrors } from './profile-errors'
import { type Profile, profileShape } from './profile'

/** A union says only that nothing fitted; the branch that came closest says what was wrong. */
function explained(issue: z.core.$ZodIssue): { path: readonly PropertyKey[]; message: string }[] {
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const closest = issue.errors.toSorted((a, b) => b.filter(deep).length - a.filter(deep).length || a.length - b.length)[0]!
    return closest.flatMap((inner) => explained({ ...inner, path: [...issue.path, ...inner.path] }))
  }
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ path: [...issue.path, key], message: `"${key}" is not known here; remove it or check its spelling` }))
  return [{ path: issue.path, message: issue.message }]
}

const deep = (issue: z.core.$ZodIssue): boolean => issue.path.length > 0 || issue.code === 'unrecognized_keys'

/** What a document holds. One whose names stand for each other without end, or for nothing, holds nothing that can be told. */
function plain(document: Document, name: string): unknown {
  try {
    return document.toJS()
  } catch (error) {
    if (error instanceof ReferenceError) throw profileWrong(name, [`line 1: a name (*) stands for nothing, or for too much: ${error.message}`])
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
  if (document.errors.length > 0) throw profileWrong(name, document.errors.map((error) => `line ${error.linePos?.[0].line ?? '?'}: ${error.message.split('\n')[0]!.replace(/ at line.*$/, '')}`))
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true)
      if (node && typeof node === 'object' && 'range' in node && Array.isArray(node.range)) return lines.linePos(node.range[0] as number).line
    }
    return 1
  }
  const say = (errors: readonly { path: readonly PropertyKey[]; message: string }[]): string[] =>
    errors.map(({ path, message }) => `line ${lineOf(path)}: ${path.map(String).join('.') || 'profile'}: ${message}`)
  const shaped = profileShape.safeParse(plain(document, name) ?? {})
  if (!shaped.success) throw profileWrong(name, say(shaped.error.issues.flatMap(explained)))
  const errors = profileErrors(shaped.data)
  if (errors.length > 0) throw profileWrong(name, say(errors))
  return shaped.data
}
