import { NONCE, secureHeaders } from 'hono/secure-headers'

/**
 * Own origin only. WebAssembly needs `wasm-unsafe-eval` (DuckDB). The component library writes its variables into
 * one style element, which carries the nonce of the page; style attributes cannot run anything and are allowed.
 * Headers that browsers ignore on plain HTTP are left out, and those for Internet Explorer and Flash: each answer carries all.
 */
export const securityHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
    workerSrc: ["'self'"],
    styleSrc: ["'self'", NONCE],
    styleSrcAttr: ["'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: 'same-origin',
  xFrameOptions: 'DENY',
  strictTransportSecurity: false,
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  xDownloadOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
})
