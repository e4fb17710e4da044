import type { Hook, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { zhCN } from 'zod/locales'
import type { AccessEnv } from '../access/context'
import { Mistake } from '../office/mistake'
import { noSuchPath } from '../office/mistakes'
import type { Problem } from './shapes/problem'

/** RFC 9457 */
const mediaType = 'application/problem+json; charset=utf-8'

const answer = (problem: Problem): Response =>
  new Response(JSON.stringify(problem), { status: problem.status, headers: { 'Content-Type': mediaType, 'Cache-Control': 'no-store' } })

/** The problem document of a mistake. */
export const problemOf = (mistake: Mistake): Problem => ({
  type: `urn:shuping:${mistake.code}`,
  title: mistake.title.zh,
  status: mistake.status,
  detail: mistake.detail.zh,
  en: { title: mistake.title.en, detail: mistake.detail.en },
})

const { localeError } = zhCN()

/** What is wrong with a value, in Chinese. */
export function inChinese(issue: z.core.$ZodIssue): string {
  const said = localeError(issue as z.core.$ZodRawIssue)
  return (typeof said === 'string' ? said : said?.message) ?? issue.message
}

/** Refuses an invalid request with all of its issues. */
export const refuseInvalid: Hook<unknown, AccessEnv, string, Response | undefined> = (result) => {
  if (result.success) return undefined
  const issues = result.error.issues.map((issue) => ({
    where: [result.target, ...issue.path.map(String)].join('.'),
    message: inChinese(issue),
    en: issue.message,
  }))
  const all = (language: 'message' | 'en'): string => issues.map((issue) => `${issue.where}: ${issue[language]}`).join('; ')
  return answer({
    type: 'urn:shuping:invalid-request',
    title: '请求参数有误',
    status: 400,
    detail: `请更正：${all('message')}`,
    en: { title: 'The request is not valid', detail: `Correct this: ${all('en')}` },
    issues,
  })
}

/** Turns an error into a problem; what is not a mistake of the caller is logged and not shown. */
export function refuse(error: Error): Response {
  if (error instanceof Mistake) return answer(problemOf(error))
  if (error instanceof HTTPException)
    return answer({
      type: 'about:blank',
      title: '请求未被接受',
      status: error.status,
      detail: error.message,
      en: { title: 'The request was refused', detail: error.message },
    })
  console.error(error)
  return answer({
    type: 'urn:shuping:internal',
    title: '服务器内部错误',
    status: 500,
    detail: '请求没有完成，原因已写入服务器日志。',
    en: { title: 'Internal server error', detail: 'The request did not complete; the cause is in the log of the server.' },
  })
}

export const refuseUnknown = (c: Context): Response => answer(problemOf(noSuchPath(c.req.path)))
