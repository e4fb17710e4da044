import { useState } from 'react'
import { useSignIn } from '../../api/me'
import { useWords } from '../../text/use-words'
import { Answer, DoorForm } from './DoorForm'

/** Asks for account and password. */
export function SignIn() {
  const { t } = useWords()
  const [id, setId] = useState('')
  const [password, setPassword] = useState('')
  const signIn = useSignIn()
  return (
    <DoorForm title={t('door.signIn')} say={t('door.signInSay')} action={t('door.enter')} pending={signIn.isPending} error={signIn.error} send={() => signIn.mutate({ id, password })}>
      <Answer label={t('door.account')} value={id} change={setId} autoComplete="username" most={40} first />
      <Answer label={t('door.password')} value={password} change={setPassword} type="password" autoComplete="current-password" />
    </DoorForm>
  )
}
