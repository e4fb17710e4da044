import type { Names } from '../../metrics/names'

/** Texts of the commands on issuing. */
export const issueTexts = {
  issue: { zh: '编号、签发、印发一个期间的通报；已勘误的印发勘误', en: 'issue the bulletin of a final period under a number; of a revised one its erratum' },
  issued: { zh: '列出已印发的通报和勘误；--out 取出其文件', en: 'list what was issued; --out takes the files' },
  office: { zh: '查看或设置发文机关：名称=值 …', en: 'show or set who the office is: name=value …' },
  signer: { zh: '签发人', en: 'who signs it' },
  serial: { zh: '发文字号的序号，默认为当年下一个', en: 'serial number in the year, by default the next' },
  date: { zh: '成文日期，默认为今天', en: 'the day on the document, by default today' },
  outFolder: { zh: '写入文件的文件夹', en: 'folder to write the files to' },
  assignments: { zh: '名称=值', en: 'name=value' },
  done: { zh: '已印发 {number}《{title}》，{date}', en: 'Issued {number}, {title}, {date}' },
  number: { zh: '发文字号', en: 'Number' },
  period: { zh: '期间', en: 'Period' },
  title: { zh: '标题', en: 'Title' },
  dateColumn: { zh: '成文日期', en: 'Date' },
  signerColumn: { zh: '签发人', en: 'Signed by' },
  revision: { zh: '版本', en: 'Revision' },
} satisfies Record<string, Names>
