import {
  allowInsecureRequests,
  authorizationCodeGrant,
  type AuthorizationCodeGrantChecks,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import type { Names } from '../../../metrics/names'
import type { Instant } from '../clock'
import { type Arrived, claimedBy } from './claimed'
import { arrivalRefused, providerAway, providerRefused } from './mistakes'
import { Pending } from './pending'
import type { ProviderSettings } from './settings'

/** The path of the pages to which the provider sends a browser back, who has signed in or out there. */
const returnPath = '/sign-in'

const patienceSeconds = 10

/** What an error of the protocol is called: never its details, which may hold a code or a token. */
const codeOf = (error: unknown): string => (error instanceof Error ? [error.name, (error as { code?: unknown }).code, (error as { error?: unknown }).error].filter((one) => typeof one === 'string').join(' ') : 'Error')

/** Exchanges the code for what the provider says: in the signed token, and when it is asked. */
async function confirmed(configuration: Configuration, returned: URL, checks: AuthorizationCodeGrantChecks): Promise<{ readonly claims: Readonly<Record<string, unknown>>; readonly idToken: string }> {
  const tokens = await authorizationCodeGrant(configuration, returned, checks)
  const signed = tokens.claims()
  if (!signed || tokens.id_token === undefined) throw new Error('no ID token')
  const told = configuration.serverMetadata().userinfo_endpoint ? await fetchUserInfo(configuration, tokens.access_token, signed.sub) : {}
  return { claims: { ...told, ...signed }, idToken: tokens.id_token }
}

/**
 * How this server proves who it is. Unless it is set, the secret goes in the body where the provider takes it there, else in
 * the header, which every provider takes that says nothing of it (OpenID Connect Discovery, 3).
 */
const proofOf = ({ secret, authentication }: ProviderSettings): ClientAuth => {
  if (secret === undefined) return None()
  const [inBody, inHeader] = [ClientSecretPost(secret), ClientSecretBasic(secret)]
  return (provider, ...sent) => {
    const method = authentication ?? (provider.token_endpoint_auth_methods_supported?.includes('client_secret_post') ? 'client_secret_post' : 'client_secret_basic')
    return (method === 'client_secret_post' ? inBody : inHeader)(provider, ...sent)
  }
}

/** Signs people in by another server (OpenID Connect: code flow with PKCE, state and nonce). */
export class Provider {
  readonly name: Names
  private readonly pending: Pending
  private known: Promise<Configuration> | null = null

  /**
   * @param address under which browsers know this server: they are sent back to its `/sign-in`.
   * @param log told by its name what went wrong with the provider.
   */
  constructor(
    private readonly settings: ProviderSettings,
    private readonly address: string,
    now: () => Instant,
    private readonly log: (line: string) => void = console.error,
  ) {
    this.name = settings.name
    this.pending = new Pending(now)
  }

  /** Begins a sign-in: where the browser is sent, and the secret that it keeps until it is back. @throws Mistake when the provider is away. */
  async begin(): Promise<{ readonly address: string; readonly browser: string }> {
    const configuration = await this.configuration()
    const [state, nonce, verifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()]
    const sent = buildAuthorizationUrl(configuration, { redirect_uri: this.address + returnPath, scope: this.settings.scope, state, nonce, code_challenge: await calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256' })
    return { address: sent.href, browser: this.pending.put(state, { nonce, verifier }) }
  }

  /**
   * Ends it: whom the provider says that somebody is.
   *
   * @param parameters that the browser was sent back with.
   * @throws Mistake for a state that is not hers or was used, and for whatever the provider does not confirm.
   */
  async finish(parameters: Readonly<Record<string, string>>, browser: string | undefined): Promise<Arrived> {
    const state = parameters.state ?? ''
    const sent = this.pending.take(state, browser)
    if (!sent) throw arrivalRefused()
    const configuration = await this.configuration()
    const returned = new URL(`${returnPath}?${new URLSearchParams(parameters).toString()}`, this.address)
    const { claims, idToken } = await confirmed(configuration, returned, { expectedState: state, expectedNonce: sent.nonce, pkceCodeVerifier: sent.verifier, idTokenExpected: true }).catch((error: unknown) => {
      this.log(`openid: ${codeOf(error)}`)
      throw providerRefused()
    })
    return { ...claimedBy(this.settings.issuer, claims, this.settings), idToken }
  }

  /**
   * Where a browser goes to end its session there (OpenID Connect RP-Initiated Logout, 2); it is sent back to `/sign-in`.
   *
   * @param idToken by which it was begun; without it the provider asks.
   * @returns null where the provider offers no such way, or is away.
   */
  async end(idToken: string | undefined): Promise<string | null> {
    const configuration = await this.configuration().catch(() => null)
    if (configuration?.serverMetadata().end_session_endpoint === undefined) return null
    return buildEndSessionUrl(configuration, { post_logout_redirect_uri: this.address + returnPath, ...(idToken !== undefined && { id_token_hint: idToken }) }).href
  }

  /** What the provider says of itself, asked for once; again when it did not answer. */
  private async configuration(): Promise<Configuration> {
    const { issuer, client } = this.settings
    const checks = [enableNonRepudiationChecks, ...(new URL(issuer).protocol === 'http:' ? [allowInsecureRequests] : [])]
    this.known ??= discovery(new URL(issuer), client, undefined, proofOf(this.settings), { execute: checks, timeout: patienceSeconds })
    try {
      return await this.known
    } catch (error) {
      this.known = null
      this.log(`openid: ${codeOf(error)}`)
      throw providerAway()
    }
  }
}
