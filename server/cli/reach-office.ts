import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { command } from '../access/actor'
import { commanded } from '../office/commanded'
import type { Office } from '../office/office'
import { runningServer } from '../office/running-server'
import type { ServerFile } from '../office/server-file'
import { mistake } from './mistakes'
import { aside, tell } from './output'
import { speak } from './speak'
import { systemUser } from './system-user'
import { texts } from './texts'

/** As the store names it. */
const databaseFile = 'shuping.duckdb'

/** Whether there are data to work with in a folder. */
export const hasOffice = async (data: string): Promise<boolean> => existsSync(join(resolve(data), databaseFile)) || (await runningServer(resolve(data))) !== null

/**
 * Does some work with the office of a data folder: through the server that holds it, where one runs, else directly.
 * Which of the two is said on stderr once the work has succeeded, so that a mistake stands alone.
 *
 * @throws Mistake when the folder holds no data.
 */
export async function withOffice<T>(data: string, work: (office: Office) => Promise<T>): Promise<T> {
  const folder = resolve(data)
  const server = await runningServer(folder)
  if (!server && !existsSync(join(folder, databaseFile))) throw mistake('noDataFolder', { folder })
  return reach(folder, server, work)
}

/** The same, in a folder that may be new. */
export async function withNewOffice<T>(data: string, work: (office: Office) => Promise<T>): Promise<T> {
  const folder = resolve(data)
  return reach(folder, await runningServer(folder), work)
}

/** The office of a folder that this process opens, for whoever runs the command. What it is made of is loaded by then: a command that asks a server never needs it. */
async function openHere(folder: string): Promise<Office> {
  const { openOffice } = await import('../office/local')
  const office = await openOffice(folder)
  return commanded(office, command(systemUser(), office.access.accounts.any, 'local'))
}

async function reach<T>(folder: string, server: ServerFile | null, work: (office: Office) => Promise<T>): Promise<T> {
  const office = server ? (await import('../office/remote')).remoteOffice(server, systemUser(), { tell: (waiting) => aside(speak(waiting)) }) : await openHere(folder)
  try {
    const result = await work(office)
    tell(server ? speak(texts.throughServer, { address: server.address }) : speak(texts.directly, { folder }))
    return result
  } finally {
    await office.close()
  }
}
