import { Link } from '@tanstack/react-router'
import { appealDeeds, appealSteps, appealStates, awaited } from '../../../metrics/appeals/appeal'
import type { Appeal, AppealStepTaken } from '../../../server/appeals/appeal'
import { appealFile } from '../../api/appeals'
import { useMay } from '../../api/me'
import { minute } from '../../text/minute'
import { useWords } from '../../text/use-words'
import { FigureChanges } from '../bulletin/FigureChanges'
import css from './AppealsPage.module.css'
import { ownFirst } from './own-first'

/** What was said and done of an appeal, the first first. */
export function Thread({ appeal }: { appeal: Appeal }) {
  const { t } = useWords()
  return (
    <section aria-labelledby="thread">
      <h2 id="thread" className={css.section}>
        {t('appeals.thread')}
      </h2>
      <ol className={css.thread}>
        {appeal.steps.map((step, index) => (
          <Step key={index} appeal={appeal} step={step} />
        ))}
      </ol>
    </section>
  )
}

function Step({ appeal: { number, department, period }, step: { deed, state, who, at, why, dueOn, files, effect } }: { appeal: Appeal; step: AppealStepTaken }) {
  const { t, name } = useWords()
  const may = useMay()
  const side = deed === 'file' ? 'department' : appealSteps[deed].by
  const next = awaited(state)
  const moved = effect && ownFirst(effect, department)
  return (
    <li data-side={side}>
      <p className={css.head}>
        <b>{deed === 'decide' ? name(appealStates[state]) : name(appealDeeds[deed])}</b>
        <span>
          {t(`appeals.side.${side}`)} · {who}
        </span>
        <time dateTime={at}>{minute(at)}</time>
      </p>
      <p className={css.words}>{why}</p>
      {files.length > 0 && (
        <ul className={css.files}>
          {files.map(({ name: file, sha256, bytes }) => (
            <li key={`${sha256} ${file}`}>
              <a className="link" href={appealFile(number, sha256)} download={file} title={`SHA-256 ${sha256}`}>
                {t('appeals.file', { name: file, kilobytes: Math.max(1, Math.round(bytes / 1024)) })}
              </a>
            </li>
          ))}
        </ul>
      )}
      {next && dueOn && <small>{t('appeals.next', { side: t(`appeals.side.${next}`), day: dueOn })}</small>}
      {moved && state !== 'refused' && (
        <>
          <p className={css.moved}>
            {moved.length === 0 ? t('appeals.unmoved') : t('appeals.moved', { count: moved.length })} {t('appeals.revision')}{' '}
            {may('advance') && (
              <Link to="/bulletin" search={{ period }} className="link">
                {t('appeals.toBulletin')}
              </Link>
            )}
          </p>
          {moved.length > 0 && <FigureChanges title={t('appeals.movedTitle')} period={period} changes={moved} />}
        </>
      )}
    </li>
  )
}
