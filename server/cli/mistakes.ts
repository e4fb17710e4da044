import { dirname, resolve } from 'node:path'
import type { Names } from '../../metrics/names'
import { Mistake } from '../office/mistake'
import { leftAt, megabytes, wasFull } from '../warehouse/disk-full'
import { texts } from './texts'

/** A text with its values filled in. */
export const fill = (text: Names, values: Readonly<Record<string, string | number>>): Names => {
  const put = (one: string): string => one.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
  return { zh: put(text.zh), en: put(text.en) }
}

/** A mistake whose words are a text of the command line. */
export const mistake = (code: keyof typeof texts, values: Readonly<Record<string, string | number>> = {}): Mistake =>
  new Mistake(code, texts[code], fill(texts[code], values))

/** The mistake that a file of the caller's could not be written: for want of room, or why else. @param bytes of the file, where they are known. */
export function cannotWrite(file: string, error: unknown, bytes?: number): Mistake {
  if (!wasFull(error)) return mistake('cannotWrite', { file, message: error instanceof Error ? error.message : String(error) })
  const left = leftAt(dirname(resolve(file)))
  return bytes === undefined ? mistake('noRoom', { file, left }) : mistake('noRoomFor', { file, left, need: megabytes(bytes) })
}
