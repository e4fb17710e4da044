import { z } from 'zod'
import { instanceOf, readServerFile, type ServerFile } from './server-file'

const alive = z.object({ status: z.literal('ok'), product: z.literal('shuping'), instance: z.string() })

/** The server that serves a data folder; null when none is named there or the one that is does not answer. */
export async function runningServer(dataDir: string): Promise<ServerFile | null> {
  const file = readServerFile(dataDir)
  if (!file) return null
  try {
    const answer = await fetch(new URL('/healthz', file.address), { signal: AbortSignal.timeout(3000) })
    const said = alive.safeParse(await answer.json())
    return said.success && said.data.instance === instanceOf(file.token) ? file : null
  } catch {
    return null
  }
}
