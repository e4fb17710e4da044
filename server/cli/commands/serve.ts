import { randomBytes } from 'node:crypto'
import { resolve } from 'node:path'
import { webFolder } from '../../checkout'
import { openOffice } from '../../office/local'
import { Mistake } from '../../office/mistake'
import { runningServer } from '../../office/running-server'
import { removeServerFile, writeServerFile } from '../../office/server-file'
import { createApp } from '../../routes/app'
import { readSettings } from '../../settings/read-settings'
import { certificateOf } from '../certificate'
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
  readonly accounts?: boolean
  readonly trustProxy: readonly string[]
  readonly pullFrom?: readonly string[]
  readonly tlsCert?: string
  readonly tlsKey?: string
  readonly settings?: string
  readonly sample: boolean
  readonly log?: boolean
  readonly version: string
}

const loopback = new Set(['127.0.0.1', 'localhost', '::1'])

const addressOf = (host: string, port: number, secure = false): string => `${secure ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${port}`

/** Where this machine itself reaches a server that listens everywhere. */
const ownHost = (host: string): string => (host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host)

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
export async function serve({ data, port, host, accounts, trustProxy, pullFrom, tlsCert, tlsKey, settings, sample, log, version }: ServeOptions): Promise<void> {
  const folder = resolve(data)
  const local = loopback.has(host)
  const demandAccounts = accounts === true || !local || trustProxy.length > 0
  const tls = certificateOf(tlsCert, tlsKey)
  const set = readSettings(folder, settings)
  const running = await runningServer(folder)
  if (running) throw mistake('alreadyRunning', { folder, address: running.address })
  await checkPort(host, port)

  const stopped = stopSignal()
  // Where others come in, nobody has this machine ask for what it alone reaches.
  const office = await openOffice(folder, set, { pullFrom: pullFrom ?? (local && trustProxy.length === 0 ? null : []) })
  try {
    if (sample) await loadSample(office)
    const token = randomBytes(32).toString('base64url')
    const app = createApp(office, { version, token, web: webFolder, loopbackOnly: local && trustProxy.length === 0, demandAccounts, proxies: trustProxy, log: log ? tell : undefined })
    const server = await listen(app, host, port, tls)
    // The command line works through a door of its own where the one of the pages shows a certificate.
    const side = tls ? await listen(app, '127.0.0.1', 0) : null
    await office.schedule((id, error) => {
      if (!(error instanceof Mistake)) tell(`${id}: ${error instanceof Error ? error.message : String(error)}`)
    })
    const address = addressOf(ownHost(host), server.port, tls !== null)
    writeServerFile(folder, { address: side ? addressOf('127.0.0.1', side.port) : address, pid: process.pid, token, startedAt: new Date().toISOString() })
    if (!local && !tls && trustProxy.length === 0) tell(speak(texts.plainText, { address }))
    if (demandAccounts && !office.access.accounts.any) tell(speak(texts.setUpCode, { code: office.access.setup.show(), address: `${address}/sign-in` }))
    await print(`${speak(texts.ready, { address })}\n${speak(texts.stopHint)}\n`)
    await stopped
    removeServerFile(folder)
    await server.close()
    await side?.close()
  } finally {
    await office.close()
  }
}
