import { hash, verify } from '@node-rs/argon2'
import { randomInt } from 'node:crypto'
import { weakPassword } from './mistakes'

/** Argon2id with 19 MiB and two passes: the least that OWASP advises. The salt and these figures are part of the hash. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

export const leastPassword = 12
export const mostPassword = 200

export const passwordHash = (password: string): Promise<string> => hash(password.normalize('NFKC'), cost)

/** What is compared with where there is no account, so that an answer takes as long. */
const nobodys = passwordHash('nobody has this password')

/** Whether a password is that of a hash; with none it is not, after the same work. */
export async function passwordMatches(kept: string | null, password: string): Promise<boolean> {
  const matches = await verify(kept ?? (await nobodys), password.normalize('NFKC'))
  return kept !== null && matches
}

/** @throws Mistake for a password that is easily guessed. */
export function checkPassword(password: string, account: string): void {
  const plain = password.toLowerCase()
  if (password.length < leastPassword || plain.includes(account.toLowerCase()) || new Set(plain).size < 5) throw weakPassword(leastPassword)
}

/** Without characters that are taken for one another when read aloud or copied by hand. */
const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789'

/** A secret that a person can copy from paper, in groups of four; five bits a character. */
export const spokenSecret = (groups = 4): string =>
  Array.from({ length: groups }, () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('')).join('-')
