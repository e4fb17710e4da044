import { dirname, resolve } from 'node:path'
import type { Names } from '../../metrics/names'
import { Mistake } from '../office/mistake'
import { leftAt, wasFull } from '../warehouse/disk-full'
import { texts } from './texts'

/** A text with its values filled in. */
export const fill = (text: Names, values: Readonly<Record<string, string | number>>): Names => {
  const put = (one: string): string => one.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
  return { zh: put(text.zh), en: put(text.en) }
}

/** A mistake whose words are a text of the command line. */
export const mistake = (code: keyof typeof texts, values: Readonly<Record<string, string | number>> = {}): Mistake =>
  new Mistake(code, texts[code], fill(texts[code], values))

/** The mistake that a file of the caller's could not be written: for want of room, or why else. */
export const cannotWrite = (file: string, error: unknown): Mistake =>
  wasFull(error) ? mistake('noRoom', { file, left: leftAt(dirname(resolve(file))) }) : mistake('cannotWrite', { file, message: error instanceof Error ? error.message : String(error) })
