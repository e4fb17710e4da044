import { isMap, parseDocument } from 'yaml'
import { mappingUnknown } from './mistakes'
import { readProfile } from './read-profile'

/** Which column of a record is taken from which field of its file. */
export interface Remapping {
  /** Record type. */
  readonly type: string
  readonly column: string
  /** Field; null for none. */
  readonly from: string | null
}

/**
 * A profile with one column of a record taken from another field. Everything else stays as it was written, remarks and the
 * rules of the cell too.
 *
 * @throws Mistake when the profile is wrong, or makes no such record.
 */
export function remapped(text: string, { type, column, from }: Remapping): string {
  const at = readProfile(text, 'profile.yaml').records.findIndex((record) => record.type === type)
  if (at === -1) throw mappingUnknown(type)
  const document = parseDocument(text)
  const cell = ['records', at, 'columns', column]
  const written = document.getIn(cell)
  if (from === null) document.deleteIn(cell)
  else if (isMap(written) && written.has('from')) document.setIn([...cell, 'from'], from)
  else document.setIn(cell, from)
  return document.toString({ lineWidth: 0, flowCollectionPadding: true })
}
