import { badToken } from '../office/mistakes'
import { type Actor, command, operator } from './actor'
import { same } from './same'
import { tokenHeader } from './token-header'

const loopback = new Set(['', '127.0.0.1', '::1', '::ffff:127.0.0.1'])

/**
 * Who asks.
 *
 * @param token that of `DATA/server.json`: who can read it holds the data folder, and sits at this machine.
 * @throws Mistake for a wrong token.
 */
export const identify =
  (token: string) =>
  async (request: Request, from: string): Promise<Actor | null> => {
    const shown = request.headers.get(tokenHeader)
    if (shown === null) return operator(from)
    if (!loopback.has(from) || !same(shown, token)) throw badToken()
    return command(from)
  }
