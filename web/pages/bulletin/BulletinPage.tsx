import { bulletinFile, useBulletin } from '../../api/bulletin'
import { useOffice } from '../../api/use-office'
import { Problem } from '../../parts/Problem'
import { useTitle } from '../../parts/use-title'
import { Waiting } from '../../parts/Waiting'
import { useWords } from '../../text/use-words'
import { BulletinBlock } from './BulletinBlock'
import css from './BulletinPage.module.css'
import { PeriodLife } from './PeriodLife'

/** What the bulletin of the period says, and the document to take away. */
export function BulletinPage() {
  const { t } = useWords()
  const { evaluation } = useOffice()
  const bulletin = useBulletin(evaluation)
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
      <PeriodLife period={evaluation.period} />
      {bulletin.isLoadingError && <Problem error={bulletin.error} retry={() => void bulletin.refetch()} />}
      {bulletin.isPending && <Waiting rows={10} />}
      {bulletin.data && (
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
            <BulletinBlock key={index} block={block} />
          ))}
          <p className={css.signature}>
            {bulletin.data.signature.office}
            <br />
            {bulletin.data.signature.date}
          </p>
        </article>
      )}
    </>
  )
}
