import { existsSync, readFileSync } from 'node:fs'
import { createSecureContext } from 'node:tls'
import { mistake } from './mistakes'

/** What a server shows to prove its name, in PEM. */
export interface Certificate {
  readonly cert: Buffer
  readonly key: Buffer
}

function read(file: string): Buffer {
  if (!existsSync(file)) throw mistake('noSuchFile', { file })
  try {
    return readFileSync(file)
  } catch {
    throw mistake('unreadable', { file })
  }
}

/**
 * The certificate of two files; null where none is named.
 *
 * @throws Mistake when one of the two is missing, cannot be read or is no PEM, or they do not belong together.
 */
export function certificateOf(cert: string | undefined, key: string | undefined): Certificate | null {
  if (cert === undefined && key === undefined) return null
  if (cert === undefined || key === undefined) throw mistake('tlsIncomplete')
  const shown = { cert: read(cert), key: read(key) }
  try {
    createSecureContext(shown)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw code === 'ERR_OSSL_X509_KEY_VALUES_MISMATCH' ? mistake('tlsMismatch', { cert, key }) : mistake('tlsUnusable', { cert, key, reason: code ?? '' })
  }
  return shown
}
