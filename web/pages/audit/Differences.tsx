import { useWords } from '../../text/use-words'
import css from './AuditPage.module.css'
import { type Difference, differences } from './difference'
import { zh } from './texts'
import { worded } from './worded'

/** So many stand in the table; more are opened. */
const shown = 4

/** What a deed changed, part by part. */
export function Differences({ before, after }: { before: unknown; after: unknown }) {
  const { t } = useWords()
  const found = differences(before, after)
  if (found.length === 0) return '—'
  if (found.length <= shown) return <Lines lines={found} />
  return (
    <details>
      <summary>{t('audit.all', { count: found.length })}</summary>
      <Lines lines={found} />
    </details>
  )
}

const isField = (word: string): word is keyof typeof zh.fields => Object.hasOwn(zh.fields, word)

function Lines({ lines }: { lines: readonly Difference[] }) {
  const { t, name } = useWords()
  const said = (path: string) =>
    path
      .split('.')
      .map((word) => (isField(word) ? t(`audit.fields.${word}`) : word))
      .join(' ')
  return (
    <ul className={css.changes}>
      {lines.map(({ path, before, after }) => (
        <li key={path}>
          {path && <span>{said(path)} </span>}
          {before !== null && (
            <>
              <span className="visually-hidden">{t('audit.was')} </span>
              <del>{worded(path, before, name)}</del>
              <span aria-hidden> → </span>
              <span className="visually-hidden">{t('audit.is')} </span>
            </>
          )}
          {after === null ? '—' : worded(path, after, name)}
        </li>
      ))}
    </ul>
  )
}
