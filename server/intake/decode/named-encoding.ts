import { encodingUnknown } from '../mistakes'

/** An encoding that is not left to detection, and who says so. */
export interface NamedEncoding {
  /** Label of the Encoding Standard. */
  readonly label: string
  readonly by: 'profile' | 'person'
}

/** The label under which the Encoding Standard knows an encoding; null for none. */
export function encodingLabel(text: string): string | null {
  try {
    return new TextDecoder(text).encoding
  } catch {
    return null
  }
}

/**
 * What is said of the encodings of files, by their names: a person's word comes before the profile's.
 *
 * @param inputs of the profile.
 * @param asked label by the name of a file.
 * @throws Mistake for a label that is none.
 */
export function namedEncodings(inputs: readonly { readonly file: string; readonly encoding?: string }[], asked: Readonly<Record<string, string>> = {}): (name: string) => NamedEncoding | undefined {
  const known = Object.entries(asked).map(([name, text]) => {
    const label = encodingLabel(text)
    if (label === null) throw encodingUnknown(text)
    return [name, label] as const
  })
  return (name) => {
    const person = known.find(([file]) => file === name)?.[1]
    if (person !== undefined) return { label: person, by: 'person' }
    const label = inputs.find(({ file, encoding }) => encoding && new RegExp(file, 'u').test(name))?.encoding
    return label === undefined ? undefined : { label, by: 'profile' }
  }
}
