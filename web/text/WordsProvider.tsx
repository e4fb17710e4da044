import { useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { locales, type Language } from './i18n'
import { numbers } from './numbers'
import { remembered } from './remembered'
import { WordsContext } from './use-words'

/** Follows the language once for all components: a table has hundreds of cells that speak. */
export function WordsProvider({ children }: { children: ReactNode }) {
  const { t, i18n } = useTranslation()
  const language: Language = i18n.language === 'en' ? 'en' : 'zh'
  const words = useMemo(() => ({ language, t: remembered(t), name: (names: { zh: string; en: string }) => names[language], number: numbers(locales[language]) }), [language, t])
  return <WordsContext value={words}>{children}</WordsContext>
}
