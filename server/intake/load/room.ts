import { workbookLabel } from '../decode/encoding'
import type { InspectedFile } from '../decode/inspect-file'

/** Bytes of disk that files take at the most while they are imported and after, by their size: measured at 1.5 times where lines are long, and nearly five times where they are short. */
export const importRoom = (bytes: number): number => 5 * bytes + 10e6

/** The same of files that are inspected; null where one is a workbook, of which nobody knows how far it is packed. */
export const roomFor = (files: readonly InspectedFile[]): number | null =>
  files.some(({ encoding }) => encoding.label === workbookLabel) ? null : importRoom(files.reduce((sum, { content }) => sum + content, 0))
