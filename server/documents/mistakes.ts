import { Mistake } from '../office/mistake'

export const documentsDiskFull = (folder: string): Mistake =>
  new Mistake(
    'disk-full',
    { zh: '磁盘已满', en: 'The disk is full' },
    { zh: `磁盘已满，未能写入 ${folder}，没有留下不完整的文件。请腾出空间后重做。`, en: `The disk is full: ${folder} could not be written, and no part of a file was left. Make room and repeat it.` },
    507,
  )

export const documentFailed = (message: string): Mistake =>
  new Mistake('document-failed', { zh: '文书未能生成', en: 'The document could not be made' }, { zh: `文书未能生成，没有留下不完整的文件：${message}`, en: `The document could not be made, and no part of a file was left: ${message}` }, 500)

export const unknownRun = (number: number): Mistake =>
  new Mistake('unknown-run', { zh: '没有这次生成记录', en: 'No such run' }, { zh: `没有第 ${number} 次生成记录。全部记录见 shuping runs。`, en: `There is no run ${number}; "shuping runs" lists them.` }, 404)

export const runWithoutFile = (number: number): Mistake =>
  new Mistake('run-without-file', { zh: '没有可下载的文件', en: 'There is no file' }, { zh: `第 ${number} 次生成没有保存文件，或文件已被移走。重做即可得到。`, en: `No file is kept of run ${number}, or it was taken away. Repeat the run to have it.` }, 404)

export const notToBeRepeated = (number: number): Mistake =>
  new Mistake('run-not-repeatable', { zh: '不能重做', en: 'It cannot be repeated' }, { zh: `第 ${number} 次生成的请求与现行程序不符，不能重做。请重新提出。`, en: `What run ${number} was asked for is not what this version understands. Ask for it anew.` }, 409)
