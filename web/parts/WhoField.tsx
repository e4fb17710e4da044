import { useState } from 'react'
import { useMe } from '../api/me'
import { useWords } from '../text/use-words'
import css from './WhoField.module.css'

/** Who acts here. */
export interface Who {
  readonly who: string
  /** Null where somebody is signed in: what is done is hers, whatever is said. */
  readonly say: ((who: string) => void) | null
}

/** Whoever is signed in; on a server without accounts who is named. @param before who is named at first. */
export function useWho(before = ''): Who {
  const { data: me } = useMe()
  const [who, say] = useState(before)
  return me?.via === 'session' ? { who: me.name, say: null } : { who, say }
}

/** Asks who acts, where nobody is signed in; else says it. @param props.labelled whether it stands in a label of its own. */
export function WhoField({ by: { who, say }, labelled = false }: { by: Who; labelled?: boolean }) {
  const { t } = useWords()
  if (!say)
    return (
      <span className={css.who}>
        {!labelled && t('who.by')} <b>{who}</b>
      </span>
    )
  const label = labelled ? {} : { 'aria-label': t('who.by'), placeholder: t('who.by') }
  return <input className="field" {...label} value={who} required maxLength={100} autoComplete="name" onChange={(event) => say(event.target.value)} />
}
