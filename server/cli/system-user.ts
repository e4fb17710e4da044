import { userInfo } from 'node:os'

/** The user of the system who runs the command; behind sudo the one who called it. */
export function systemUser(): string {
  const { uid, username } = userInfo()
  return (uid === 0 && process.env.SUDO_USER) || username
}
