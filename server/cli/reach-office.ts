import { resolve } from 'node:path'
import { openOffice } from '../office/local'
import type { Office } from '../office/office'
import { remoteOffice } from '../office/remote'
import { runningServer } from '../office/running-server'
import { tell } from './output'
import { speak } from './speak'
import { texts } from './texts'

/**
 * Does some work with the office of a data folder: through the server that holds it, where one runs, else directly.
 * Which of the two is said on stderr once the work has succeeded, so that a mistake stands alone.
 */
export async function withOffice<T>(data: string, work: (office: Office) => Promise<T>): Promise<T> {
  const folder = resolve(data)
  const server = await runningServer(folder)
  const office = server ? remoteOffice(server) : await openOffice(folder)
  try {
    const result = await work(office)
    tell(server ? speak(texts.throughServer, { address: server.address }) : speak(texts.directly, { folder }))
    return result
  } finally {
    await office.close()
  }
}
