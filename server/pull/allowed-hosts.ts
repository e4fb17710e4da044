import { Mistake } from '../office/mistake'

/**
 * Hosts that sources may be fetched from: `data.sh.gov.cn`, `data.sh.gov.cn:8443`, or `*.sh.gov.cn` for every host below;
 * null where every one may be, as on a server that its own machine alone reaches.
 */
export type AllowedHosts = readonly string[] | null

const fits = (allowed: string, { host, hostname }: URL): boolean => {
  const wanted = allowed.toLowerCase()
  if (wanted.startsWith('*.')) return hostname.endsWith(wanted.slice(1))
  return wanted === host || wanted === hostname
}

/** @throws Mistake when an address is of no host that may be fetched from: whoever enters one would have the server ask for what only the server reaches. */
export function demandAllowed(hosts: AllowedHosts, address: string): void {
  const url = new URL(address)
  if (hosts === null || hosts.some((allowed) => fits(allowed, url))) return
  throw new Mistake(
    'source-not-allowed',
    { zh: '不许抓取的地址', en: 'The address may not be fetched' },
    {
      zh: `${url.host} 不在允许抓取的主机之列。请由管理服务器的人以 shuping serve --pull-from ${url.hostname} 启动。现许：${hosts.join('、') || '无'}。`,
      en: `${url.host} is not among the hosts that this server may fetch from. Whoever runs the server allows it: shuping serve --pull-from ${url.hostname}. Allowed now: ${hosts.join(', ') || 'none'}.`,
    },
    403,
  )
}
