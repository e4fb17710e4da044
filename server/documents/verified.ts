import { z } from 'zod'
import type { Session } from '../warehouse'
import { checkedCertificate } from './certificate/certificate'
import { readCode } from './certificate/code'
import { mistypedCode } from './certificate/mistakes'
import { checkCertificate } from './certificate/register'
import { checkedNotice } from './notice/notice'
import { checkNotice } from './notice/register'

/** What the server answers of the code on a paper: that paper and nothing else. */
export const verifiedPaper = z.discriminatedUnion('paper', [checkedCertificate, checkedNotice])

export type VerifiedPaper = z.infer<typeof verifiedPaper>

/** What the paper of a code said, and whether it stands. @throws Mistake for a code that is mistyped, and for one that was never given. */
export async function verifyPaper(session: Session, typed: string): Promise<VerifiedPaper> {
  const code = readCode(typed)
  if (code === null) throw mistypedCode()
  const notice = await checkNotice(session, code)
  return notice ?? checkCertificate(session, code)
}
