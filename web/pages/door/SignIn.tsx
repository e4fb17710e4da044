import { useState } from 'react'
import type { Names } from '../../../metrics/names'
import { useSignIn } from '../../api/door'
import { useWords } from '../../text/use-words'
import { Answer, DoorForm } from './DoorForm'
import { Elsewhere } from './Elsewhere'

/** Asks for account and password; where there is an identity provider, it is the other way in. */
export function SignIn({ provider, ended }: { provider: Names | null; ended: boolean }) {
  const { t } = useWords()
  const [id, setId] = useState('')
  const [password, setPassword] = useState('')
  const signIn = useSignIn()
  return (
    <DoorForm title={t('door.signIn')} say={t(ended ? 'door.ended' : 'door.signInSay')} action={t('door.enter')} pending={signIn.isPending} error={signIn.error} send={() => signIn.mutate({ id, password })} beside={provider && <Elsewhere provider={provider} />}>
      <Answer label={t('door.account')} value={id} change={setId} autoComplete="username" most={40} first />
      <Answer label={t('door.password')} value={password} change={setPassword} type="password" autoComplete="current-password" />
    </DoorForm>
  )
}
