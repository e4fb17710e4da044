import { useEffect, useRef } from 'react'
import type { Names } from '../../../metrics/names'
import { useAddress } from '../../address/use-address'
import { useComeBack, useSendAway } from '../../api/door'
import { Problem } from '../../parts/Problem'
import { useWords } from '../../text/use-words'

/** Signs in by the identity provider: the way there, and the way back. */
export function Elsewhere({ provider }: { provider: Names }) {
  const { t, name } = useWords()
  const { own } = useAddress()
  const away = useSendAway()
  const back = useComeBack()
  const taken = useRef(false)
  const { mutate } = back
  useEffect(() => {
    if (own?.state === undefined || taken.current) return
    taken.current = true
    mutate(own)
  }, [own, mutate])
  const error = away.error ?? back.error
  return (
    <>
      {own?.left === 'elsewhere' && <p>{t('door.livesOn', { provider: name(provider) })}</p>}
      {error != null && <Problem error={error} />}
      <button type="button" className="button" disabled={away.isPending || back.isPending || back.isSuccess} onClick={() => away.mutate()}>
        {t(back.isPending || back.isSuccess ? 'door.arriving' : 'door.elsewhere', { provider: name(provider) })}
      </button>
    </>
  )
}
