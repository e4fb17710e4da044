import type { Me } from '../../../server/routes/shapes/account'
import { addTexts } from '../../text/i18n'
import { FirstPassword } from './FirstPassword'
import { SetUp } from './SetUp'
import { SignIn } from './SignIn'
import * as texts from './texts'

addTexts('door', texts)

/**
 * What stands in the place of a page until it is known who reads it; then the page itself appears, at the same address.
 *
 * @param props.ended somebody was signed in on this page, and is no longer.
 */
export function Door({ me, ended }: { me: Me; ended: boolean }) {
  if (me.firstPassword) return <FirstPassword />
  return me.setUp ? <SetUp provider={me.provider} /> : <SignIn provider={me.provider} ended={ended} />
}
