import type { Dispatcher } from 'undici'

/** How addresses are reached. */
export interface Way {
  readonly dispatcher: Dispatcher
  close(): Promise<void>
}

/** Whether an address is this machine's own: another machine would take it for itself. */
const isLoopback = ({ hostname }: URL): boolean => hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d+){3}$/.test(hostname)

/**
 * The way to an address: by the proxy that its source names, else by the one of the environment (`HTTPS_PROXY`,
 * `HTTP_PROXY`, but not to the hosts of `NO_PROXY`), else straight. This machine's own addresses are always reached straight
 * unless the source says otherwise.
 */
export async function wayTo(address: URL, proxy: string | null): Promise<Way> {
  // Loaded when something is fetched: most commands fetch nothing.
  const { Agent, EnvHttpProxyAgent, ProxyAgent } = await import('undici')
  const dispatcher = proxy !== null ? new ProxyAgent(proxy) : isLoopback(address) ? new Agent() : new EnvHttpProxyAgent()
  return { dispatcher, close: () => dispatcher.destroy() }
}
