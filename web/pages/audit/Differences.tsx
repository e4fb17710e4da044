import { useWords } from '../../text/use-words'
import css from './AuditPage.module.css'
import { type Difference, differences } from './difference'
import { zh } from './texts'
import { partNames, worded } from './worded'

/** So many stand in the table; more are opened. */
const shown = 4

/** What a deed changed, part by part. */
export function Differences({ before, after }: { before: unknown; after: unknown }) {
  const { t, name, number } = useWords()
  const found = differences(before, after, name, number.count)
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

/** A value in words; a hash by its beginning, as on other pages: the file to download has it whole. */
function Value({ path, text }: { path: string; text: string }) {
  const { name } = useWords()
  return /^[0-9a-f]{64}$/.test(text) ? <span title={text}>{text.slice(0, 12)}…</span> : worded(path, text, name)
}

function Lines({ lines }: { lines: readonly Difference[] }) {
  const { t, name } = useWords()
  const part = (word: string) => {
    if (isField(word)) return t(`audit.fields.${word}`)
    const names = partNames(word)
    return names ? name(names) : word
  }
  const said = (path: string) => path.split('.').map(part).join(' ')
  return (
    <ul className={css.changes}>
      {lines.map(({ path, before, after }) => (
        <li key={path}>
          {path && <span>{said(path)} </span>}
          {before !== null && (
            <>
              <span className="visually-hidden">{t('audit.was')} </span>
              <del>
                <Value path={path} text={before} />
              </del>
              <span aria-hidden> → </span>
              <span className="visually-hidden">{t('audit.is')} </span>
            </>
          )}
          {after === null ? '—' : <Value path={path} text={after} />}
        </li>
      ))}
    </ul>
  )
}
