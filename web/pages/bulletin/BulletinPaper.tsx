import type { BulletinDocument } from '../../../server/bulletin/document'
import { Folded } from '../../parts/Folded'
import { useWords } from '../../text/use-words'
import { BulletinBlock } from './BulletinBlock'
import css from './BulletinPaper.module.css'

/** The bulletin as it will stand on paper. @param period where its words may be rewritten; null where they may not. */
export function BulletinPaper({ document, period }: { document: BulletinDocument; period: string | null }) {
  const { t } = useWords()
  return (
    <article className={css.paper} lang="zh-CN" aria-label={t('life.preview')}>
      {document.stamps.length > 0 && (
        <p className={css.stamps}>
          {document.stamps.map((stamp) => (
            <span key={stamp}>{stamp}</span>
          ))}
        </p>
      )}
      <p className={css.masthead}>{document.masthead}</p>
      <p className={css.number}>{document.number ?? t('life.noNumber')}</p>
      <h2 className={css.title}>
        {document.title.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </h2>
      {document.notices.map((notice) => (
        <p key={notice} className={css.notice}>
          {notice}
        </p>
      ))}
      <p className={css.addressees}>{document.addressees}：</p>
      {document.blocks.map((block, index) => (
        <BulletinBlock key={index} block={block} period={period} />
      ))}
      {document.annexes.map(({ title }, index, all) => (
        <p key={title} className={css.listed}>
          {t('life.annex', { n: all.length === 1 ? '' : index + 1, title })}
        </p>
      ))}
      <p className={css.signature}>
        {document.signature.office}
        <br />
        {document.signature.date}
      </p>
      {document.annexes.map(({ title, blocks }, at, all) => (
        <Folded key={title} className={css.annex} summary={t('life.annex', { n: all.length === 1 ? '' : at + 1, title })}>
          {() => blocks.map((block, index) => <BulletinBlock key={index} block={block} period={null} />)}
        </Folded>
      ))}
      <p className={css.imprint}>
        {document.imprint.copiesTo !== '' && <span>{t('life.copies', { to: document.imprint.copiesTo })}</span>}
        <span>
          {document.imprint.office}　{document.imprint.date}
        </span>
      </p>
    </article>
  )
}
