import { type Document, isMap, isSeq, parseDocument } from 'yaml'
import { declaredFields, fieldReference } from './fields'
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

/** Names a field by its own header wherever an input names the fields that it takes from a header. */
function declare(document: Document, input: readonly (string | number)[], field: string): void {
  const node = document.getIn(input)
  if (!isMap(node)) return
  for (const { key } of node.items) {
    const kind = String(key)
    const inside = document.getIn([...input, kind])
    if (kind === 'either' && isSeq(inside)) inside.items.forEach((_, index) => declare(document, [...input, kind, index], field))
    else if (isMap(inside) && isMap(inside.get('fields'))) document.setIn([...input, kind, 'fields', field], field)
  }
}

/**
 * A profile with one column of a record taken from another field. Everything else stays as it was written, remarks and the
 * rules of the cell too. A field that the profile has no name for yet is known by its header from now on.
 *
 * @throws Mistake when the profile is wrong, or makes no such record.
 */
export function remapped(text: string, { type, column, from }: Remapping): string {
  const profile = readProfile(text, 'profile.yaml')
  const at = profile.records.findIndex((record) => record.type === type)
  const record = profile.records[at]
  if (!record) throw mappingUnknown(type)
  const document = parseDocument(text)
  const known = declaredFields(profile.inputs[record.from]!)
  if (from !== null && known && !known.includes(from) && fieldReference(profile, from).input === null) declare(document, ['inputs', record.from], from)
  const cell = ['records', at, 'columns', column]
  const written = document.getIn(cell)
  if (from === null) document.deleteIn(cell)
  else if (isMap(written) && written.has('from')) document.setIn([...cell, 'from'], from)
  else document.setIn(cell, from)
  return document.toString({ lineWidth: 0, flowCollectionPadding: true })
}
