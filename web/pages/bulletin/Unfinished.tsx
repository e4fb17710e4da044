import type { BulletinDocument } from '../../../server/bulletin/document'
import { useOfficeIdentity } from '../../api/issuing'
import { useWords } from '../../text/use-words'

type Shown = Pick<BulletinDocument, 'sample' | 'blocks' | 'notices'> & { readonly state: string; readonly revision: number | null }

/** What must be done or known before the bulletin of a period can be issued. */
export function Unfinished({ document: { state, revision, sample, blocks } }: { document: Shown }) {
  const { t } = useWords()
  const office = useOfficeIdentity()
  if (state === 'issued' || state === 'revised') return null
  const stale = blocks.filter((block) => block.kind === 'paragraph' && block.edit?.stale).length
  const open = [
    revision === null && t('life.todo.freeze'),
    revision !== null && state !== 'final' && t('life.todo.final'),
    office.data?.settings.abbreviation === '' && t('life.todo.office'),
    office.data?.made === null && t('life.todo.rules'),
    sample && t('life.todo.sample'),
    stale > 0 && t('life.todo.stale', { count: stale }),
  ].filter((one) => one !== false && one !== undefined)
  if (open.length === 0) return <p>{t('life.todo.none')}</p>
  return (
    <>
      <h3>{t('life.todo.title')}</h3>
      <ul>
        {open.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </>
  )
}
