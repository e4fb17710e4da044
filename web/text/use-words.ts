import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Names } from '../../metrics/names'
import { locales, type Language } from './i18n'
import { numbers, type Numbers } from './numbers'

export interface Words {
  readonly language: Language
  readonly t: ReturnType<typeof useTranslation>['t']
  /** The text of a thing of the field in the reader's language. */
  readonly name: (names: Names) => string
  readonly number: Numbers
}

/** All that a component needs to speak: messages, names of things, numbers. */
export function useWords(): Words {
  const { t, i18n } = useTranslation()
  const language: Language = i18n.language === 'en' ? 'en' : 'zh'
  return useMemo(() => ({ language, t, name: (names) => names[language], number: numbers(locales[language]) }), [language, t])
}
