import { createContext, useContext } from 'react'
import type { Names } from '../../metrics/names'
import type { Language } from './i18n'
import type { Numbers } from './numbers'
import type { Speak } from './text-key'

export interface Words {
  readonly language: Language
  readonly t: Speak
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
