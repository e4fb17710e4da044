import type { Names } from '../../metrics/names'
import { languageOf } from './language'

export const language = languageOf(process.env)

/** A text in the person's language, with its values filled in. */
export const speak = (text: Names, values: Readonly<Record<string, string | number>> = {}): string =>
  text[language].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
