import { useState } from 'react'
import type { Span } from '../../../server/bulletin/document'
import { bulletinFile, useBulletin } from '../../api/bulletin'
import { useMay } from '../../api/me'
import { useOffice } from '../../api/use-office'
import { Problem } from '../../parts/Problem'
import { useTitle } from '../../parts/use-title'
import { Waiting } from '../../parts/Waiting'
import { useWords } from '../../text/use-words'
import { BulletinPaper } from './BulletinPaper'
import css from './BulletinPage.module.css'
import { FigureDeskContext } from './figure-desk'
import { FigurePanel } from './FigurePanel'
import { PeriodLife } from './PeriodLife'
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
            {t('life.download', { format })}
          </a>
        ))}
      </div>
      <p className={css.say}>{t('life.say')}</p>
      <PeriodLife period={evaluation.period} bulletin={bulletin.data} />
      {bulletin.isLoadingError && <Problem error={bulletin.error} retry={() => void bulletin.refetch()} />}
      {bulletin.isPending && <Waiting rows={10} />}
      {bulletin.data && (
        <FigureDeskContext value={{ picked: picked?.figure ?? null, pick }}>
          <div className={css.desk}>
            <BulletinPaper document={bulletin.data} period={writable ? evaluation.period : null} />
            <FigurePanel figure={picked} names={names} />
          </div>
        </FigureDeskContext>
      )}
    </>
  )
}
