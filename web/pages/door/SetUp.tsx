import { useState } from 'react'
import type { Names } from '../../../metrics/names'
import { useSetUp } from '../../api/door'
import { useWords } from '../../text/use-words'
import { Answer, DoorForm } from './DoorForm'
import { Elsewhere } from './Elsewhere'

/** Makes the first administrator, who can see the server's terminal; or lets one in whom the identity provider knows as that. */
export function SetUp({ provider }: { provider: Names | null }) {
  const { t } = useWords()
  const [code, setCode] = useState('')
  const [id, setId] = useState('')
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const setUp = useSetUp()
  return (
    <DoorForm title={t('door.setUp')} say={t('door.setUpSay')} action={t('door.make')} pending={setUp.isPending} error={setUp.error} send={() => setUp.mutate({ code, id, name, password })} beside={provider && <Elsewhere provider={provider} />}>
      <Answer label={t('door.code')} value={code} change={setCode} autoComplete="one-time-code" most={40} first />
      <Answer label={t('door.account')} value={id} change={setId} autoComplete="username" most={40} hint={t('door.accountHint')} pattern="[a-z][a-z0-9._\-]+" />
      <Answer label={t('door.name')} value={name} change={setName} autoComplete="name" most={50} />
      <Answer label={t('door.password')} value={password} change={setPassword} type="password" autoComplete="new-password" />
    </DoorForm>
  )
}
