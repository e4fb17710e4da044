import { createContext, useContext } from 'react'
import type { useTranslation } from 'react-i18next'
import type { Names } from '../../metrics/names'
import type { Language } from './i18n'
import type { Numbers } from './numbers'

export interface Words {
  readonly language: Language
  readonly t: ReturnType<typeof useTranslation>['t']
  /** The text of a thing of the field in the reader's language. */
  readonly name: (names: Names) => string
  readonly number: Numbers
}

export const WordsContext = createContext<Words | null>(null)

/**
 * All that a component needs to speak: messages, names of things, numbers.
 *
 * @throws outside of `WordsProvider`.
 */
export function useWords(): Words {
  const words = useContext(WordsContext)
  if (!words) throw new Error('useWords is called outside of WordsProvider')
  return words
}
