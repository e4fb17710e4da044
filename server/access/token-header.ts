/** The header that proves that the caller could read `DATA/server.json` (mode 0600). */
export const tokenHeader = 'X-Shuping-Token'
