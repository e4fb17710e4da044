import { bodyLimit } from 'hono/body-limit'
import { requestTooLarge } from '../office/mistakes'

/** Refuses a body of more than so many kB. */
export const limited = (kilobytes: number) =>
  bodyLimit({
    maxSize: kilobytes * 1024,
    onError: () => {
      throw requestTooLarge(kilobytes)
    },
  })
