import { lazy, Suspense, useCallback, useId, useRef, useState } from 'react'
import { useMeNow } from '../api/me'
import { useWords } from '../text/use-words'
import css from './Bell.module.css'
import { useDismissed } from './use-dismissed'
import { Waiting } from './Waiting'

const MessagePanel = lazy(async () => ({ default: (await import('../pages/messages/MessagePanel')).MessagePanel }))

/** How much who reads was told and has not read, and the way to it. */
export function Bell() {
  const { t } = useWords()
  const { data: me } = useMeNow()
  const [open, setOpen] = useState(false)
  const panel = useId()
  const box = useRef<HTMLDivElement>(null)
  const close = useCallback(() => setOpen(false), [])
  useDismissed(box, open, close)
  if (!me?.actions.includes('messages')) return null
  return (
    <div className={css.box} ref={box}>
      <button type="button" aria-expanded={open} aria-controls={panel} onClick={() => setOpen(!open)}>
        <span className={css.word}>{t('who.messages')}</span>
        <svg className={css.sign} viewBox="0 0 16 16" aria-hidden>
          <path d="M3 12h10l-1.4-2V7a3.6 3.6 0 0 0-7.2 0v3zM6.5 13.5h3" />
        </svg>
        {me.unread > 0 && (
          <b className={css.count}>
            {me.unread}
            <span className="visually-hidden">{t('who.unread')}</span>
          </b>
        )}
      </button>
      <div id={panel} className={css.panel} hidden={!open}>
        {open && (
          <Suspense fallback={<Waiting />}>
            <MessagePanel close={close} />
          </Suspense>
        )}
      </div>
    </div>
  )
}
