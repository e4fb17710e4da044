import { totalmem } from 'node:os'
import { Mistake } from '../office/mistake'

export interface WarehouseOptions {
  /** Most memory that the engine takes, such as `1GB`; by default half of the machine's and at most 4 GB; the rest spills to disk. */
  readonly memory?: string
  /** By default as many as `SHUPING_THREADS` says, or else as the machine has. */
  readonly threads?: number
}

/**
 * How many threads the operator grants; undefined where nothing is said.
 *
 * @throws Mistake when what is said is no such number.
 */
function grantedThreads(said = process.env.SHUPING_THREADS): number | undefined {
  if (!said) return undefined
  if (/^[1-9]\d{0,2}$/.test(said)) return Number(said)
  throw new Mistake(
    'threads-unclear',
    { zh: '线程数无法识别', en: 'The number of threads is unclear' },
    {
      zh: `环境变量 SHUPING_THREADS 的值「${said}」不是 1 至 999 的整数。请改正，或不设该变量，由引擎使用全部处理器核心。`,
      en: `SHUPING_THREADS is "${said}", which is no whole number from 1 to 999. Correct it, or leave it out: the engine then uses every core.`,
    },
    500,
  )
}

/**
 * How the engine is set up: it fetches nothing, and spills into a folder of ours.
 *
 * @throws Mistake when `SHUPING_THREADS` is no number of threads.
 */
export function engineOptions(temporary: string, { memory, threads = grantedThreads() }: WarehouseOptions = {}): Record<string, string> {
  return {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    temp_directory: temporary,
    memory_limit: memory ?? `${Math.min(4096, Math.floor(totalmem() / 2 ** 21))}MiB`,
    ...(threads === undefined ? {} : { threads: String(threads) }),
  }
}
