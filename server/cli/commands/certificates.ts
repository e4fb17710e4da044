import { type CertificatePurpose, certificatePurposes } from '../../../metrics/vocabulary/certificate-purpose'
import type { CheckedCertificate } from '../../documents/certificate/certificate'
import { today } from '../../warehouse/wall-clock'
import type { CheckedNotice } from '../../documents/notice/notice'
import { certificateTexts as texts } from '../certificate-texts'
import { printJson } from '../formats'
import { print } from '../output'
import { withOffice } from '../reach-office'
import { language, speak } from '../speak'
import { makeAndFetch, userName } from './documents'

interface CertificateOptions {
  readonly data: string
  readonly for: CertificatePurpose
  readonly asOf?: string
  readonly issuedOn?: string
  readonly who?: string
  readonly out: string
}

/** `shuping certificate` */
export const certificate = (project: string, { data, for: purpose, asOf, issuedOn, who, out }: CertificateOptions): Promise<void> =>
  makeAndFetch(data, { kind: 'certificate', project, purpose, asOf, issuedOn: issuedOn ?? today() }, userName(who), out)

const told = ({ state, endedOn, departmentName: department, project, title, purpose, asOf, total, approved, missing, outcome }: CheckedCertificate): string =>
  [
    speak(texts[state], { day: endedOn ?? '' }),
    speak(texts.said, { department, project, title, purpose: certificatePurposes[purpose][language], asOf, total, approved }),
    ...(missing === null ? [] : [speak(texts[missing])]),
    speak(texts[outcome]),
    '',
  ].join('\n')

const noticeTold = ({ state, endedOn, departmentName: department, office, number, period, missed, overdue, silent, replyBy }: CheckedNotice): string =>
  [speak(state === 'stands' ? texts.noticeStands : texts.noticeReplaced, { day: endedOn ?? '' }), speak(texts.noticeSaid, { office, number, department, period, missed, overdue, silent, replyBy }), ''].join('\n')

/** `shuping verify-certificate`. @returns exit code: 1 when it does not stand. */
export const verifyCertificate = (code: string, { data, format }: { readonly data: string; readonly format: 'text' | 'json' }): Promise<number> =>
  withOffice(data, async (office) => {
    const found = await office.verified(code)
    await (format === 'json' ? printJson(found) : print(found.paper === 'certificate' ? told(found) : noticeTold(found)))
    return found.state === 'stands' ? 0 : 1
  })

/** `shuping withdraw-certificate` */
export const withdrawCertificate = (code: string, { data, who, why }: { readonly data: string; readonly who?: string; readonly why: string }): Promise<void> =>
  withOffice(data, async (office) => print(told(await office.withdrawCertificate({ code, who: userName(who), why }))))
