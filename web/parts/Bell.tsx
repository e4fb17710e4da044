import { lazy, Suspense, useCallback, useId, useRef, useState } from 'react'
import { useMe } from '../api/me'
import { useMessages } from '../api/messages'
import { useWords } from '../text/use-words'
import css from './Bell.module.css'
import { useDismissed } from './use-dismissed'
import { Waiting } from './Waiting'

const MessagePanel = lazy(async () => ({ default: (await import('../pages/messages/MessagePanel')).MessagePanel }))

/** How much who reads was told and has not read, and the way to it. */
export function Bell() {
  const { t } = useWords()
  const { data: me } = useMe()
  const may = me?.actions.includes('messages') ?? false
  const { data } = useMessages(may)
  const [open, setOpen] = useState(false)
  const panel = useId()
  const box = useRef<HTMLDivElement>(null)
  const close = useCallback(() => setOpen(false), [])
  useDismissed(box, open, close)
  if (!may || !data) return null
  return (
    <div className={css.box} ref={box}>
      <button type="button" aria-expanded={open} aria-controls={panel} onClick={() => setOpen(!open)}>
        {t('who.messages')}
        {data.unread > 0 && (
          <b className={css.count}>
            {data.unread}
            <span className="visually-hidden">{t('who.unread')}</span>
          </b>
        )}
      </button>
      <div id={panel} className={css.panel} hidden={!open}>
        {open && (
          <Suspense fallback={<Waiting />}>
            <MessagePanel list={data} close={close} />
          </Suspense>
        )}
      </div>
    </div>
  )
}
