import { type Names, namesIn } from '../../metrics/names'

/** What the codes of a column mean, for its definition. */
export function codes(vocabulary: Readonly<Record<string, Names>>): Names {
  const said = (language: keyof Names, between: string) => Object.entries(namesIn(language, vocabulary)).map(([code, name]) => `${code} ${name}`).join(between)
  return { zh: said('zh', '；'), en: said('en', '; ') }
}
