import csv from './csv'
import json from './json'
import lines from './lines'
import type { RowFormat } from './reading'
import sheet from './sheet'

export type { OpenedFile, Reading } from './reading'

/** Every format in which a source may write its rows, by its name in a profile. */
export const rowFormats: ReadonlyMap<string, RowFormat> = new Map([csv, lines, sheet, json].map((format) => [format.kind, format]))
