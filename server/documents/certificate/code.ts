import { randomInt } from 'node:crypto'

/** Crockford's: without characters that are taken for one another. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Characters drawn by lot, five bits each: 95 bits. One that is reckoned from them follows. */
const drawn = 19
const grouped = /.{4}(?=.)/g

/** Twice a value, in the field of 32 elements of x⁵ + x² + 1. */
const doubled = (value: number): number => ((value << 1) ^ (value & 16 ? 0b100101 : 0)) & 31

/** The last character: any one character that is wrong changes it, and so do any two that have changed places. */
const checkOf = (characters: string): string => alphabet[[...characters].reduce((sum, one) => doubled(sum ^ alphabet.indexOf(one)), 0)]!

const shown = (characters: string): string => characters.replaceAll(grouped, '$&-')

/** A code that nobody can guess, in groups of four. */
export function newCode(): string {
  const characters = Array.from({ length: drawn }, () => alphabet[randomInt(alphabet.length)]).join('')
  return shown(characters + checkOf(characters))
}

/** A code as it was copied by hand: small letters, O for 0, I and L for 1, groups or none. Null where it cannot be one. */
export function readCode(typed: string): string | null {
  const characters = typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  const possible = characters.length === drawn + 1 && [...characters].every((one) => alphabet.includes(one))
  return possible && checkOf(characters.slice(0, drawn)) === characters[drawn] ? shown(characters) : null
}
