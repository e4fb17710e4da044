import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const variable = 'SHUPING_SUITE'

/** A folder of one run of the suite; a worker ends without a last word, so what it leaves is cleared away with the run. */
export const suiteFolder = (): string => {
  const folder = process.env[variable]
  if (folder === undefined) throw new Error('the suite has no folder: run the tests by the settings of vite.config.ts')
  return folder
}

const noted = /^running-(\d+)$/

/** Where a worker notes a process that outlives its files, by the number of its group. */
export const noteOfProcess = (pid: number): string => join(suiteFolder(), `running-${pid}`)

/**
 * What is made once for all workers of a run, by the one that needs it first; the others wait for it.
 *
 * @param make gets a folder of its own for it.
 * @returns what `make` said.
 */
export async function onceARun(name: string, make: (folder: string) => Promise<string>): Promise<string> {
  const folder = join(suiteFolder(), name)
  const [said, failed] = [`${folder}.said`, `${folder}.failed`]
  try {
    mkdirSync(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    while (!existsSync(said)) {
      if (existsSync(failed)) throw new Error(readFileSync(failed, 'utf8'), { cause: error })
      await wait(20)
    }
    return readFileSync(said, 'utf8')
  }
  try {
    const what = await make(folder)
    writeFileSync(`${said}.part`, what)
    renameSync(`${said}.part`, said)
    return what
  } catch (error) {
    writeFileSync(failed, String(error))
    throw error
  }
}

/** Before the first test of a run and, as what it returns, after the last. */
export default function suite(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'shuping-suite-'))
  process.env[variable] = folder
  return () => {
    for (const name of readdirSync(folder)) {
      const pid = noted.exec(name)?.[1]
      if (pid === undefined) continue
      try {
        process.kill(process.platform === 'win32' ? Number(pid) : -Number(pid), 'SIGKILL')
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
      }
    }
    rmSync(folder, { recursive: true, force: true })
  }
}
