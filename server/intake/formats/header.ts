import type { Column } from '../../../metrics/records'
import { trimmed } from '../rows/cells'

/** A header without what people add to it: case, spaces, a remark in brackets, a star for "required". */
const plain = (text: string): string =>
  trimmed(text.normalize('NFKC').replace(/[(（[【].*$/, '').replace(/[*＊:：]/g, ''))
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ')

/** What a column may be called in a header: its id, its Chinese name, its English name. */
export const namesOf = ({ id, names }: Column): Set<string> => new Set([id, names.zh, names.en].map(plain))

export const sameHeader = (header: string, column: Column): boolean => namesOf(column).has(plain(header))

export const samePlain = (a: string, b: string): boolean => plain(a) === plain(b)
