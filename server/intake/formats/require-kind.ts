import { workbookLabel } from '../decode/encoding'
import type { InspectedFile } from '../decode/inspect-file'
import { textWanted, workbookWanted } from '../mistakes'

/** @throws Mistake when the file is a workbook. @param kind what the profile reads it as. */
export function requireText(file: InspectedFile, kind: string): void {
  if (file.encoding.label === workbookLabel) throw textWanted(file.name, kind)
}

/** @throws Mistake when the file is none. */
export function requireWorkbook(file: InspectedFile): void {
  if (file.encoding.label !== workbookLabel) throw workbookWanted(file.name)
}
