/** The header that proves that the caller could read `DATA/server.json` (mode 0600). */
export const tokenHeader = 'X-Shuping-Token'

/** Stands beside it: the user of the system who runs the command, `user=…` as a form writes it. Whoever could read the file is believed. */
export const userHeader = 'X-Shuping-User'
