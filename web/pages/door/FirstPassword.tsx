import { useState } from 'react'
import { useChangePassword } from '../../api/door'
import { useWords } from '../../text/use-words'
import { Answer, DoorForm } from './DoorForm'

/** Asks for a password that only she knows. */
export function FirstPassword() {
  const { t } = useWords()
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const change = useChangePassword()
  const differ = again !== '' && again !== password
  return (
    <DoorForm title={t('door.change')} say={t('door.changeSay')} action={t('door.save')} pending={change.isPending || differ} error={change.error} send={() => change.mutate({ current, password })}>
      <Answer label={t('door.current')} value={current} change={setCurrent} type="password" autoComplete="current-password" first />
      <Answer label={t('door.fresh')} value={password} change={setPassword} type="password" autoComplete="new-password" />
      <Answer label={t('door.again')} value={again} change={setAgain} type="password" autoComplete="new-password" hint={differ ? t('door.differ') : undefined} />
    </DoorForm>
  )
}
