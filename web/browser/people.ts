import type { AccountWords, NewPassword } from '../../server/access/account'
import type { RunningServer } from '../../server/e2e/running-server'

/** Somebody who is signed in. */
export interface Person {
  /** What her browser shows. */
  readonly session: string
  /** Asks the API as she; what has a body is sent. */
  ask(path: string, body?: object): Promise<Response>
}

/** The first person of a server that demands accounts, who makes the others. */
export interface Administrator extends Person {
  /** Makes an account, and signs her in with a password of her own. */
  admit(id: string, words: Omit<AccountWords, 'blocked'>): Promise<Person>
}

const password = 'correct horse battery'

const personOf = (server: RunningServer, session: string): Person => ({
  session,
  ask: (path, body) =>
    fetch(`${server.address}${path}`, { headers: { 'Content-Type': 'application/json', Cookie: `shuping-session=${session}` }, ...(body && { method: 'POST', body: JSON.stringify(body) }) }),
})

/** Who an answer signs in. */
const begun = async (server: RunningServer, answer: Promise<Response>): Promise<Person> => personOf(server, /^shuping-session=([^;]+)/.exec((await answer).headers.get('Set-Cookie') ?? '')?.[1] ?? '')

/** Makes the first administrator of a server by the code of its terminal. */
export async function firstAdministrator(server: RunningServer): Promise<Administrator> {
  const nobody = personOf(server, '')
  const [code] = /[a-z2-9]{4}(-[a-z2-9]{4}){4}/.exec(server.output()) ?? []
  const administrator = await begun(server, nobody.ask('/api/setup', { code, id: 'guan', name: '管理', password }))
  return {
    ...administrator,
    admit: async (id, words) => {
      const made = (await (await administrator.ask('/api/accounts', { id, words: { ...words, blocked: false } })).json()) as NewPassword
      const first = await begun(server, nobody.ask('/api/session', { id, password: made.password }))
      return begun(server, first.ask('/api/me/password', { current: made.password, password }))
    },
  }
}
