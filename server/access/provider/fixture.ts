import { generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider, type AccountClaims } from 'oidc-provider'

/** A real OpenID Connect provider on loopback; only its form is left out: whoever comes is `who`. */
export interface RunningProvider {
  readonly issuer: string
  /** Who signs in next, by her claims. */
  who: AccountClaims
  /** Follows the redirects of a browser from an address until it is sent back. @returns what it was sent back with. */
  visit(address: string): Promise<Record<string, string>>
  close(): Promise<void>
}

export const client = { id: 'shuping', secret: 'a secret of forty characters, or so it is' }

/** @param address of the server that people come from. */
export async function startProvider(address: string): Promise<RunningProvider> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const running: RunningProvider = {
    issuer,
    who: { sub: '1' },
    visit,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  const provider = new Provider(issuer, {
    clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [`${address}/sign-in`] }],
    claims: { openid: ['sub', 'preferred_username', 'name', 'groups', 'department'] },
    scopes: ['openid'],
    findAccount: (_, sub) => ({ accountId: sub, claims: () => running.who }),
    features: { devInteractions: { enabled: false } },
    interactions: { url: () => '/here' },
    cookies: { keys: ['fixture'] },
    jwks: { keys: [{ ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' }] },
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
    pkce: { required: () => true },
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ clientId: client.id, accountId: oidc.session!.accountId })
      grant.addOIDCScope('openid')
      await grant.save()
      return grant
    },
  })
  const answer = provider.callback()
  server.on('request', (request, response) => {
    if (request.url !== '/here') return void answer(request, response)
    void provider.interactionFinished(request, response, { login: { accountId: running.who.sub } }, { mergeWithLastSubmission: false })
  })
  return running
}

async function visit(address: string): Promise<Record<string, string>> {
  const cookies = new Map<string, string>()
  let at = new URL(address)
  for (let hop = 0; hop < 10; hop++) {
    const response = await fetch(at, { redirect: 'manual', headers: { Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') } })
    for (const one of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(one) ?? []
      cookies.set(name, value)
    }
    const next = response.headers.get('Location')
    if (next === null) throw new Error(`${response.status} ${await response.text()}`)
    at = new URL(next, at)
    if (at.pathname === '/sign-in') return Object.fromEntries(at.searchParams)
  }
  throw new Error('it redirects without end')
}
