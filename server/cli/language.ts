import type { Names } from '../../metrics/names'

export type Language = keyof Names

/** English where the person's settings ask for it (`SHUPING_LANG`, else the locale); Chinese otherwise. */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  const asked = env.SHUPING_LANG || env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return asked.toLowerCase().startsWith('en') ? 'en' : 'zh'
}
