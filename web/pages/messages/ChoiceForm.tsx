import { useState } from 'react'
import type { MessageChoice } from '../../../metrics/messages/choice'
import { type MessageKind, messageKinds, type MessageWay, messageWays } from '../../../metrics/messages/kind'
import type { ChosenMessages } from '../../../server/notify/message'
import { useChooseMessages, useMessageChoice } from '../../api/messages'
import { Problem } from '../../parts/Problem'
import { Waiting } from '../../parts/Waiting'
import { minute } from '../../text/minute'
import { useWords } from '../../text/use-words'
import css from './ChoiceForm.module.css'

const kinds = Object.keys(messageKinds) as MessageKind[]

/** Of what one is told, by which ways, and where to. */
export function ChoiceForm() {
  const { data, error, refetch } = useMessageChoice()
  if (error) return <Problem error={error} retry={() => void refetch()} />
  return data ? <Form chosen={data} /> : <Waiting />
}

function Form({ chosen: { choice, ways, failed } }: { chosen: ChosenMessages }) {
  const { t, name } = useWords()
  const [draft, setDraft] = useState<MessageChoice>(choice)
  const choose = useChooseMessages()
  const change = (part: Partial<MessageChoice>): void => {
    choose.reset()
    setDraft({ ...draft, ...part })
  }
  const turn = (kind: MessageKind, way: MessageWay, on: boolean): void => {
    const held = draft.ways[kind].filter((one) => one !== way)
    change({ ways: { ...draft.ways, [kind]: on ? [...held, way] : held } })
  }
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        choose.mutate(draft)
      }}
    >
      <table>
        <thead>
          <tr>
            <th scope="col">{t('messages.kind')}</th>
            {ways.map((way) => (
              <th key={way} scope="col">
                {name(messageWays[way])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => (
            <tr key={kind}>
              <th scope="row">{name(messageKinds[kind])}</th>
              {ways.map((way) => (
                <td key={way}>
                  <input
                    type="checkbox"
                    aria-label={`${name(messageKinds[kind])} ${name(messageWays[way])}`}
                    checked={draft.ways[kind].includes(way)}
                    onChange={(event) => turn(kind, way, event.target.checked)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {ways.includes('mail') && (
        <>
          <label>
            <span>{t('messages.mail')}</span>
            <input className="field" type="email" maxLength={200} value={draft.mail ?? ''} onChange={(event) => change({ mail: event.target.value || null })} />
          </label>
          <label>
            <span>{t('messages.language')}</span>
            <select className="field" value={draft.language} onChange={(event) => change({ language: event.target.value === 'en' ? 'en' : 'zh' })}>
              <option value="zh">{t('messages.chinese')}</option>
              <option value="en">{t('messages.english')}</option>
            </select>
          </label>
        </>
      )}
      {ways.includes('webhook') && (
        <label>
          <span>{t('messages.webhook')}</span>
          <input className="field" type="url" maxLength={500} value={draft.webhook ?? ''} onChange={(event) => change({ webhook: event.target.value || null })} />
        </label>
      )}
      <small>{t('messages.once')}</small>
      {ways.length === 1 && <small>{t('messages.onlyHere')}</small>}
      {failed && <small className={css.failed}>{t('messages.failed', { way: name(messageWays[failed.way]), at: minute(failed.at), why: failed.why })}</small>}
      {choose.error != null && <Problem error={choose.error} />}
      <p>
        <button type="submit" className="button" data-primary disabled={choose.isPending}>
          {t('messages.save')}
        </button>
        {choose.isSuccess && <span role="status">{t('messages.saved')}</span>}
      </p>
    </form>
  )
}
