import { useState } from 'react'
import type { Message } from '../../../server/notify/message'
import { groupName } from '../../../metrics/messages/wording'
import type { MessageGroup } from '../../../metrics/messages/due-messages'
import { useMessages, useReadMessages } from '../../api/messages'
import { PageLink } from '../../parts/PageLink'
import { Problem } from '../../parts/Problem'
import { Waiting } from '../../parts/Waiting'
import { addTexts } from '../../text/i18n'
import { minute } from '../../text/minute'
import { useWords } from '../../text/use-words'
import { ChoiceForm } from './ChoiceForm'
import css from './MessagePanel.module.css'
import * as texts from './texts'

addTexts('messages', texts)

/** What one was told, the newest first; and how one wants to be told. */
export function MessagePanel({ close }: { close: () => void }) {
  const { t } = useWords()
  const [choosing, setChoosing] = useState(false)
  const { data, error, refetch } = useMessages()
  const read = useReadMessages()
  const newest = data?.messages[0]
  return (
    <section className={css.panel} aria-label={t('messages.title')}>
      <header>
        {!choosing && newest && data.unread > 0 ? (
          <button type="button" disabled={read.isPending} onClick={() => read.mutate(newest.number)}>
            {t('messages.markRead')}
          </button>
        ) : (
          <span />
        )}
        <button type="button" onClick={() => setChoosing(!choosing)}>
          {t(choosing ? 'messages.back' : 'messages.ways')}
        </button>
      </header>
      {choosing ? (
        <ChoiceForm />
      ) : error ? (
        <Problem error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Waiting />
      ) : data.messages.length === 0 ? (
        <p>{t('messages.none')}</p>
      ) : (
        data.messages.map((one) => <OneMessage key={one.number} message={one} close={close} />)
      )}
    </section>
  )
}

function OneMessage({ message: { at, groups, read }, close }: { message: Message; close: () => void }) {
  const { t } = useWords()
  return (
    <article data-read={read}>
      <p className={css.when}>
        <time dateTime={at}>{minute(at)}</time>
        {!read && <b>{t('messages.unread')}</b>}
      </p>
      {groups.map((group) => (
        <Group key={`${group.kind} ${group.rung}`} group={group} close={close} />
      ))}
    </article>
  )
}

/** Lines that are shown at once. */
const shown = 5

function Group({ group, close }: { group: MessageGroup; close: () => void }) {
  const { t, name } = useWords()
  const [first, rest] = [group.lines.slice(0, shown), group.lines.slice(shown)]
  return (
    <>
      <h3 data-rung={group.rung ?? undefined}>{name(groupName(group))}</h3>
      <Lines lines={first} close={close} />
      {rest.length > 0 && (
        <details>
          <summary>{t('messages.more', { count: rest.length })}</summary>
          <Lines lines={rest} close={close} />
        </details>
      )}
    </>
  )
}

function Lines({ lines, close }: { lines: MessageGroup['lines']; close: () => void }) {
  const { name } = useWords()
  return (
    <ul onClick={close}>
      {lines.map(({ words, link }, index) => (
        <li key={index}>
          <PageLink to={link} search="">
            {name(words)}
          </PageLink>
        </li>
      ))}
    </ul>
  )
}
