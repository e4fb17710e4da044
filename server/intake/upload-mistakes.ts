import { Mistake } from '../office/mistake'

export const structured = (file: string): Mistake =>
  new Mistake(
    'no-table',
    { zh: '不是表格', en: 'Not a table' },
    {
      zh: `${file} 是 JSON，不能据表头起草。请参照 docs/profiles.md 的 json 一节，或内置的 tokyo-ckan、socrata-nyc。`,
      en: `${file} is JSON, which has no header to draft from. See "json" in docs/profiles.md, or the shipped tokyo-ckan and socrata-nyc.`,
    },
  )

export const uploadTooLarge = (file: string, most: number): Mistake =>
  new Mistake(
    'upload-too-large',
    { zh: '文件过大', en: 'The file is too large' },
    {
      zh: `${file} 超过 ${most / 2 ** 30} GB。请在服务器上用命令行导入：shuping import。`,
      en: `${file} is larger than ${most / 2 ** 30} GB. Import it by the command line of the server: shuping import.`,
    },
    413,
  )

export const uploadGone = (): Mistake =>
  new Mistake('upload-gone', { zh: '文件已不在', en: 'The file is gone' }, { zh: '上传的文件已导入、已逾一日或服务已重启，请重新选择文件。', en: 'The file has been imported, a day has passed, or the server was restarted. Choose it again.' }, 404)
