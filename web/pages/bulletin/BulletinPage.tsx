import { useState } from 'react'
import type { Span } from '../../../server/bulletin/document'
import { bulletinFile, useBulletin } from '../../api/bulletin'
import { useMay } from '../../api/me'
import { useOffice } from '../../api/use-office'
import { Folded } from '../../parts/Folded'
import { Problem } from '../../parts/Problem'
import { useTitle } from '../../parts/use-title'
import { Waiting } from '../../parts/Waiting'
import { useWords } from '../../text/use-words'
import { BulletinBlock } from './BulletinBlock'
import css from './BulletinPage.module.css'
import { FigureDeskContext } from './figure-desk'
import { FigurePanel } from './FigurePanel'
import { PeriodLife } from './PeriodLife'
import { Unfinished } from './Unfinished'
import { useRanking } from '../../slice/use-ranking'

/** What the bulletin of the period says, and the document to take away. */
export function BulletinPage() {
  const { t } = useWords()
  const { evaluation } = useOffice()
  const bulletin = useBulletin(evaluation)
  const ranking = useRanking(evaluation)
  const [picked, pick] = useState<Span | null>(null)
  const names = new Map(ranking.data?.departments.map(({ code, name }) => [code, name]))
  const writable = useMay()('write') && bulletin.data && bulletin.data.revision !== null && ['frozen', 'comment', 'final'].includes(bulletin.data.state)
  useTitle(t('nav.bulletin'))
  return (
    <>
      <div className={css.head}>
        <h1>{t('nav.bulletin')}</h1>
        {(['docx', 'html', 'xlsx'] as const).map((format) => (
          <a key={format} className="button" data-primary={format === 'docx' || undefined} href={bulletinFile(evaluation, format)} download>
            {t('bulletin.download', { format })}
          </a>
        ))}
      </div>
      <p className={css.say}>{t('bulletin.say')}</p>
      <PeriodLife period={evaluation.period}>{bulletin.data && <Unfinished document={bulletin.data} />}</PeriodLife>
      {bulletin.isLoadingError && <Problem error={bulletin.error} retry={() => void bulletin.refetch()} />}
      {bulletin.isPending && <Waiting rows={10} />}
      {bulletin.data && (
        <FigureDeskContext value={{ picked: picked?.figure ?? null, pick }}>
        <div className={css.desk}>
        <article className={css.paper} lang="zh-CN" aria-label={t('bulletin.preview')}>
          {bulletin.data.stamps.length > 0 && (
            <p className={css.stamps}>
              {bulletin.data.stamps.map((stamp) => (
                <span key={stamp}>{stamp}</span>
              ))}
            </p>
          )}
          <p className={css.masthead}>{bulletin.data.masthead}</p>
          <p className={css.number}>{bulletin.data.number ?? t('bulletin.noNumber')}</p>
          <h2 className={css.title}>
            {bulletin.data.title.map((line) => (
              <span key={line}>{line}</span>
            ))}
          </h2>
          {bulletin.data.notices.map((notice) => (
            <p key={notice} className={css.notice}>
              {notice}
            </p>
          ))}
          <p className={css.addressees}>{bulletin.data.addressees}：</p>
          {bulletin.data.blocks.map((block, index) => (
            <BulletinBlock key={index} block={block} period={writable ? evaluation.period : null} />
          ))}
          {bulletin.data.annexes.map(({ title }, index, all) => (
            <p key={title} className={css.paragraph}>
              {t('life.annex', { n: all.length === 1 ? '' : index + 1, title })}
            </p>
          ))}
          <p className={css.signature}>
            {bulletin.data.signature.office}
            <br />
            {bulletin.data.signature.date}
          </p>
          {bulletin.data.annexes.map(({ title, blocks }, at, all) => (
            <Folded key={title} className={css.annex} summary={t('life.annex', { n: all.length === 1 ? '' : at + 1, title })}>
              {() => blocks.map((block, index) => <BulletinBlock key={index} block={block} period={null} />)}
            </Folded>
          ))}
          <p className={css.imprint}>
            {bulletin.data.imprint.copiesTo !== '' && <span>{t('life.copies', { to: bulletin.data.imprint.copiesTo })}</span>}
            <span>
              {bulletin.data.imprint.office}　{bulletin.data.imprint.date}
            </span>
          </p>
        </article>
        <FigurePanel figure={picked} names={names} />
        </div>
        </FigureDeskContext>
      )}
    </>
  )
}
