import type { Names } from '../../../metrics/names'
import { Mistake } from '../../office/mistake'
import { list } from '../mistakes'

/** What is wrong with a profile, or with what it is to read. */

export const profileUnknown = (name: string, known: readonly string[]): Mistake =>
  new Mistake(
    'profile-unknown',
    { zh: '没有这个导入方案', en: 'No such profile' },
    {
      zh: `没有导入方案“${name}”。现有方案：${list(known).zh || '无'}；命令行也可以给出一个 .yaml 文件的路径。`,
      en: `There is no profile "${name}". There are: ${list(known).en || 'none'}; on the command line the path of a .yaml file will do as well.`,
    },
    404,
  )

export const mappingUnknown = (type: string): Mistake =>
  new Mistake('mapping-unknown', { zh: '没有这种记录', en: 'No such record' }, { zh: `导入方案中没有类型为 ${type} 的记录。`, en: `The profile makes no record of type ${type}.` }, 422)

export const profileShipped = (name: string): Mistake =>
  new Mistake(
    'profile-shipped',
    { zh: '内置方案不能改动', en: 'A shipped profile stays as it is' },
    { zh: `${name} 是内置的导入方案，不能替换或移除。请在 name 中另取名称。`, en: `${name} is a shipped profile, which cannot be replaced or removed. Write another name into it.` },
    422,
  )

export const profileInUse = (name: string, sources: readonly string[]): Mistake =>
  new Mistake(
    'profile-in-use',
    { zh: '导入方案正在使用', en: 'The profile is in use' },
    { zh: `抓取来源 ${list(sources).zh} 按导入方案 ${name} 读取。请先撤下该来源，或改用其他方案登记。`, en: `The profile ${name} reads the source ${list(sources).en}. Take the source off the list first, or enter it again with another profile.` },
    409,
  )

export const profileMissing = (): Mistake =>
  new Mistake('profile-missing', { zh: '缺少导入方案', en: 'The profile is missing' }, { zh: '请用 --profile 指明导入方案；补正被拒的行用 --corrects 指明批次。', en: 'Name the profile with --profile, or, to send mended rows, their batch with --corrects.' })

/** Everything that is wrong with a profile, each with its line. */
export const profileWrong = (name: string, errors: readonly Names[]): Mistake =>
  new Mistake(
    'profile-wrong',
    { zh: '导入方案有误', en: 'The profile is wrong' },
    { zh: `导入方案 ${name} 有 ${errors.length} 处错误：${errors.map(({ zh }) => zh).join('；')}`, en: `Profile ${name} has ${errors.length} error${errors.length > 1 ? 's' : ''}: ${errors.map(({ en }) => en).join('; ')}` },
    422,
  )

export const fileUnclaimed = (name: string, profile: string, inputs: readonly string[]): Mistake =>
  new Mistake(
    'file-unclaimed',
    { zh: '导入方案不认识这个文件', en: 'The profile does not know this file' },
    {
      zh: `导入方案 ${profile} 不认识 ${name}。它要的文件名：${inputs.join('、')}。`,
      en: `Profile ${profile} does not know ${name}. It looks for file names like ${inputs.join(', ')}.`,
    },
  )

export const inputTwice = (input: string, first: string, second: string): Mistake =>
  new Mistake(
    'input-twice',
    { zh: '两个文件对应同一输入', en: 'Two files for one input' },
    { zh: `${first} 与 ${second} 都对应输入 ${input}。请分两次导入。`, en: `${first} and ${second} both stand for the input ${input}. Import them one after the other.` },
  )

export const inputMissing = (input: string, pattern: string): Mistake =>
  new Mistake(
    'input-missing',
    { zh: '缺少一个文件', en: 'A file is missing' },
    { zh: `缺少输入 ${input} 的文件（文件名形如 ${pattern}）。`, en: `The file of input ${input} is missing (its name looks like ${pattern}).` },
  )
