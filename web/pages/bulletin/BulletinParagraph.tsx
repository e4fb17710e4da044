import { useState } from 'react'
import type { Paragraph } from '../../../server/bulletin/document'
import { useRewrite } from '../../api/issuing'
import { ReasonForm } from '../../parts/ReasonForm'
import { Tag } from '../../parts/Tag'
import { minute } from '../../text/minute'
import { useWords } from '../../text/use-words'
import css from './BulletinParagraph.module.css'
import { Spans } from './Spans'
import { wordsOf } from './words-of'

/** A paragraph; where its words may be rewritten, with the way to do so. */
export function BulletinParagraph({ paragraph, period }: { paragraph: Paragraph; period: string | null }) {
  const { t } = useWords()
  const [writing, setWriting] = useState(false)
  const { number = '', lead = '', spans, edit } = paragraph
  return (
    <div className={css.block}>
      <p className={css.paragraph}>
        {(number || lead) && (
          <b>
            {number}
            {lead}
          </b>
        )}
        <Spans spans={spans} />
      </p>
      {edit && (
        <p className={css.edited}>
          <Tag>{t(edit.stale ? 'life.words.stale' : 'life.words.edited')}</Tag> {t('life.words.by', { who: edit.who, at: minute(edit.at), why: edit.why })}
          <span>{t('life.words.generated', { text: edit.generated })}</span>
        </p>
      )}
      {period !== null && !writing && (
        <button type="button" className={css.rewrite} onClick={() => setWriting(true)} aria-label={t('life.words.rewriteOf', { name: lead || paragraph.id })}>
          {t('life.words.rewrite')}
        </button>
      )}
      {period !== null && writing && <Rewriting paragraph={paragraph} period={period} done={() => setWriting(false)} />}
    </div>
  )
}

/** The words of a paragraph as fields, its figures fixed between them. */
function Rewriting({ paragraph, period, done }: { paragraph: Paragraph; period: string; done: () => void }) {
  const { t } = useWords()
  const rewrite = useRewrite(period)
  const { figures, texts: words } = wordsOf(paragraph.spans)
  const [texts, setTexts] = useState<readonly string[]>(words)
  const send = (changed: readonly string[] | null) => (said: { who: string; why: string }) =>
    rewrite.mutate({ paragraph: paragraph.id, figures: figures.flatMap(({ figure }) => figure ?? []), texts: changed && [...changed], ...said }, { onSuccess: done })
  const [back, setBack] = useState(false)
  return (
    <div className={css.writing}>
      {!back &&
        texts.map((text, index) => (
          <span key={index} className={css.words}>
            <textarea
              className="field"
              rows={Math.max(1, Math.ceil(text.length / 30))}
              aria-label={t('life.words.part', { n: index + 1, of: texts.length })}
              value={text}
              maxLength={2000}
              onChange={(event) => setTexts(texts.map((one, at) => (at === index ? event.target.value : one)))}
            />
            {figures[index] && <b className={css.fixed}>{figures[index].text}</b>}
          </span>
        ))}
      {paragraph.edit && (
        <label>
          <input type="checkbox" checked={back} onChange={(event) => setBack(event.target.checked)} /> {t('life.words.takeBack')}
        </label>
      )}
      <ReasonForm action={t(back ? 'life.words.takeBack' : 'life.words.keep')} pending={rewrite.isPending} error={rewrite.error} send={send(back ? null : texts)} cancel={done} />
    </div>
  )
}
