import { randomBytes } from 'node:crypto'
import { resolve } from 'node:path'
import { webFolder } from '../../checkout'
import { openOffice } from '../../office/local'
import { Mistake } from '../../office/mistake'
import { runningServer } from '../../office/running-server'
import { removeServerFile, writeServerFile } from '../../office/server-file'
import { createApp } from '../../routes/app'
import { loadSample } from '../load-sample'
import { checkPort, listen } from '../listen'
import { mistake } from '../mistakes'
import { print, tell } from '../output'
import { speak } from '../speak'
import { texts } from '../texts'

export interface ServeOptions {
  readonly data: string
  readonly port: number
  readonly host: string
  readonly withoutAccounts?: boolean
  readonly sample: boolean
  readonly log?: boolean
  readonly version: string
}

const loopback = new Set(['127.0.0.1', 'localhost', '::1'])

const addressOf = (host: string, port: number): string => `http://${host.includes(':') ? `[${host}]` : host}:${port}`

/** Where this machine itself reaches a server that listens everywhere. */
const ownAddress = (host: string, port: number): string => addressOf(host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host, port)

/** Waits for the person or the system to stop the server; a second signal ends it at once. */
const stopSignal = (): Promise<void> =>
  new Promise((done) => {
    let asked = false
    const stop = (): void => {
      if (asked) process.exit(130)
      asked = true
      done()
    }
    process.on('SIGINT', stop)
    process.on('SIGTERM', stop)
  })

/** `shuping serve`: ends when it is asked to. */
export async function serve({ data, port, host, withoutAccounts, sample, log, version }: ServeOptions): Promise<void> {
  const folder = resolve(data)
  const local = loopback.has(host)
  if (!local && !withoutAccounts) throw mistake('hostRefused', { host })
  const running = await runningServer(folder)
  if (running) throw mistake('alreadyRunning', { folder, address: running.address })
  await checkPort(host, port)

  const stopped = stopSignal()
  const office = await openOffice(folder)
  try {
    if (sample) await loadSample(office)
    const token = randomBytes(32).toString('base64url')
    const app = createApp(office, { version, token, web: webFolder, loopbackOnly: local, log: log ? tell : undefined })
    const server = await listen(app, host, port)
    await office.schedule((id, error) => {
      if (!(error instanceof Mistake)) tell(`${id}: ${error instanceof Error ? error.message : String(error)}`)
    })
    const address = ownAddress(host, server.port)
    writeServerFile(folder, { address, pid: process.pid, token, startedAt: new Date().toISOString() })
    if (!local) tell(speak(texts.open, { address }))
    await print(`${speak(texts.ready, { address })}\n${speak(texts.stopHint)}\n`)
    await stopped
    removeServerFile(folder)
    await server.close()
  } finally {
    await office.close()
  }
}
