import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import type { Names } from '../../metrics/names'
import { Mistake } from '../office/mistake'
import { inChinese } from '../routes/refusal'
import { type Settings, settingsShape } from './settings'

/** Secrets may come from the environment instead; these take their place in the file. */
const secrets = { SHUPING_OIDC_SECRET: ['signIn', 'secret'], SHUPING_SMTP_PASSWORD: ['mail', 'password'], SHUPING_WEBHOOK_SECRET: ['webhook', 'secret'] } as const

const wrong = (file: string, all: readonly Names[]): Mistake =>
  new Mistake('settings-wrong', { zh: '设置有误', en: 'The settings are wrong' }, { zh: `${file}：${all.map(({ zh }) => zh).join('；')}`, en: `${file}: ${all.map(({ en }) => en).join('; ')}` })

/** A setting by its name, and what is wrong with it; of the whole document alone what is wrong. */
const told = (path: readonly PropertyKey[], message: string): string => [path.join('.'), message].filter(Boolean).join(': ')

/** @throws Mistake for a file that others can read, or nobody. */
function textOf(file: string): string {
  try {
    const open = process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0
    if (open) throw wrong(file, [{ zh: '其中可有密码，不得为他人可读。请执行 chmod 600', en: 'it may hold secrets and must not be readable by others: chmod 600' }])
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Mistake) throw error
    throw wrong(file, [{ zh: '读不到', en: 'it cannot be read' }])
  }
}

/** The document with the secrets of the environment; an error never shows a value, which may be a secret. */
function documentOf(file: string, environment: NodeJS.ProcessEnv): unknown {
  const document = parseDocument(textOf(file))
  const [error] = document.errors
  if (error) throw wrong(file, [{ zh: `第 ${error.linePos?.[0].line ?? '?'} 行不是 YAML（${error.code}）`, en: `line ${error.linePos?.[0].line ?? '?'} is no YAML (${error.code})` }])
  for (const [name, path] of Object.entries(secrets)) {
    const value = environment[name]
    if (value !== undefined && document.hasIn(path.slice(0, -1))) document.setIn(path, value)
  }
  try {
    return document.toJS() ?? {}
  } catch {
    throw wrong(file, [{ zh: '有未定义的别名（*），含星号的值请加引号', en: 'an alias (*) is not defined; put a value with an asterisk in quotes' }])
  }
}

/**
 * Reads what an office has set: a YAML or JSON file that nobody else can read.
 *
 * @param named a file; without one `settings.yaml` of the data folder, where there is one.
 * @throws Mistake with everything that is wrong with it, and never with a value of it.
 */
export function readSettings(folder: string, named: string | undefined, environment: NodeJS.ProcessEnv = process.env): Settings {
  const file = named ?? join(folder, 'settings.yaml')
  if (named === undefined && statSync(file, { throwIfNoEntry: false }) === undefined) return {}
  const read = settingsShape.safeParse(documentOf(file, environment))
  if (read.success) return read.data
  throw wrong(file, read.error.issues.map((issue) => ({ zh: told(issue.path, inChinese(issue)), en: told(issue.path, issue.message) })))
}
