import { Mistake } from '../../office/mistake'

export const mistypedCode = (): Mistake =>
  new Mistake(
    'certificate-code-mistyped',
    { zh: '核验码有误', en: 'The code is mistyped' },
    { zh: '核验码应为五组、每组四个字符，所输内容不是核验码，或有字符输错。请对照文书重新输入。', en: 'A code is five groups of four characters; this is none, or a character is wrong. Compare it with the paper.' },
  )

export const unknownCertificate = (): Mistake =>
  new Mistake('unknown-certificate', { zh: '没有此文书', en: 'No such paper' }, { zh: '本系统没有出具过此核验码的证明或通知。', en: 'No certificate or notice with this code was ever given here.' }, 404)

export const alreadyWithdrawn = (code: string): Mistake =>
  new Mistake('certificate-withdrawn', { zh: '证明已撤回', en: 'It was withdrawn before' }, { zh: `证明 ${code} 此前已撤回。`, en: `The certificate ${code} was withdrawn before.` }, 409)

export const noProjectRecords = (): Mistake =>
  new Mistake(
    'no-project-records',
    { zh: '没有项目或目录记录', en: 'There are no records of projects or entries' },
    { zh: '尚未导入信息化项目或目录条目，不能出具证明。', en: 'No projects, or no catalogue entries, were imported: nothing can be certified.' },
    422,
  )

export const unknownProject = (project: string, asOf: string): Mistake =>
  new Mistake('unknown-project', { zh: '没有此项目', en: 'No such project' }, { zh: `截至 ${asOf} 的记录中没有编号为 ${project} 的信息化项目。`, en: `The records as of ${asOf} have no project ${project}.` }, 404)
