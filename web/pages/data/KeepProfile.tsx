import { useState } from 'react'
import { usePutProfile } from '../../api/profiles'
import { ReasonForm } from '../../parts/ReasonForm'
import { useWords } from '../../text/use-words'

/** Keeps a written profile under its name: who and why are asked for. @param kept told the name. */
export function KeepProfile({ text, kept }: { text: string; kept: (name: string) => void }) {
  const { t } = useWords()
  const put = usePutProfile()
  const [asked, setAsked] = useState(false)
  if (!asked)
    return (
      <button type="button" className="button" disabled={text.trim() === ''} onClick={() => setAsked(true)}>
        {t('data.keepProfile')}
      </button>
    )
  return (
    <ReasonForm
      action={t('data.keepProfile')}
      pending={put.isPending}
      error={put.error}
      send={(words) =>
        put.mutate(
          // A text is told from a name by its line ends.
          { text: `${text.trimEnd()}\n`, ...words },
          {
            onSuccess: (name) => {
              setAsked(false)
              kept(name)
            },
          },
        )
      }
      cancel={() => setAsked(false)}
    />
  )
}
