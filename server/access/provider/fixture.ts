import { generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider, type AccountClaims } from 'oidc-provider'

/** The cookies that a browser holds of the provider. */
type Browser = Map<string, string>

/** A real OpenID Connect provider on loopback; only its form is left out: whoever comes is `who`. */
export interface RunningProvider {
  readonly issuer: string
  /** Who signs in next, by her claims. */
  who: AccountClaims
  /** How often its form was shown: whoever has a session there sees none. */
  asked: number
  /** How the last one who changed a code proved who it is. */
  proof: 'header' | 'elsewhere' | null
  /** Follows the redirects of a browser from an address until it is sent back. @returns what it was sent back with. */
  visit(address: string, browser?: Browser): Promise<Record<string, string>>
  /** Confirms on its page that the session there is to end. @returns where the browser is sent. */
  leave(address: string, browser: Browser): Promise<string>
  close(): Promise<void>
}

/** Beside it `client-public`, which has no secret. */
export const client = { id: 'shuping', secret: 'a secret of forty characters, or so it is' }

/** @param address of the server that people come from. @param least offers no way to end a session, and takes secrets in the header alone. */
export async function startProvider(address: string, least = false): Promise<RunningProvider> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const running: RunningProvider = {
    issuer,
    who: { sub: '1' },
    asked: 0,
    proof: null,
    visit,
    leave,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  const known = { redirect_uris: [`${address}/sign-in`], post_logout_redirect_uris: [`${address}/sign-in`] }
  const provider = new Provider(issuer, {
    clients: [
      { client_id: client.id, client_secret: client.secret, token_endpoint_auth_method: least ? 'client_secret_basic' : 'client_secret_post', ...known },
      { client_id: 'client-public', token_endpoint_auth_method: 'none', ...known },
    ],
    clientAuthMethods: least ? ['client_secret_basic', 'none'] : ['client_secret_post', 'client_secret_basic', 'none'],
    claims: { openid: ['sub', 'preferred_username', 'name', 'groups', 'department'] },
    scopes: ['openid'],
    findAccount: (_, sub) => ({ accountId: sub, claims: () => running.who }),
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: !least, logoutSource: (ctx, form) => void (ctx.body = `${form}<button form="op.logoutForm" name="logout" value="yes">Leave</button>`) },
    },
    interactions: { url: () => '/here' },
    cookies: { keys: ['fixture'] },
    jwks: { keys: [{ ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' }] },
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
    pkce: { required: () => true },
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ clientId: oidc.client!.clientId, accountId: oidc.session!.accountId })
      grant.addOIDCScope('openid')
      await grant.save()
      return grant
    },
  })
  const answer = provider.callback()
  server.on('request', (request, response) => {
    if (request.url === '/token') running.proof = request.headers.authorization?.startsWith('Basic ') ? 'header' : 'elsewhere'
    if (request.url !== '/here') return void answer(request, response)
    running.asked++
    void provider.interactionFinished(request, response, { login: { accountId: running.who.sub } }, { mergeWithLastSubmission: false })
  })
  return running
}

async function ask(at: URL, browser: Browser, form?: Record<string, string>): Promise<Response> {
  const response = await fetch(at, { redirect: 'manual', headers: { Cookie: [...browser].map(([name, value]) => `${name}=${value}`).join('; ') }, ...(form && { method: 'POST', body: new URLSearchParams(form) }) })
  for (const one of response.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(one) ?? []
    browser.set(name, value)
  }
  return response
}

async function leave(address: string, browser: Browser): Promise<string> {
  const page = await (await ask(new URL(address), browser)).text()
  const [, action = '', xsrf = ''] = /action="([^"]+)".*name="xsrf" value="([^"]+)"/.exec(page) ?? []
  return (await ask(new URL(action), browser, { xsrf, logout: 'yes' })).headers.get('Location') ?? page
}

async function visit(address: string, browser: Browser = new Map()): Promise<Record<string, string>> {
  let at = new URL(address)
  for (let hop = 0; hop < 10; hop++) {
    const response = await ask(at, browser)
    const next = response.headers.get('Location')
    if (next === null) throw new Error(`${response.status} ${await response.text()}`)
    at = new URL(next, at)
    if (at.pathname === '/sign-in') return Object.fromEntries(at.searchParams)
  }
  throw new Error('it redirects without end')
}
