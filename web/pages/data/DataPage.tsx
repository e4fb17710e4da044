import '../../text/upkeep'
import { useWork } from '../../api/work'
import { May } from '../../parts/May'
import { useTitle } from '../../parts/use-title'
import { WorkNote } from '../../parts/WorkNote'
import { useWords } from '../../text/use-words'
import { BatchTable } from './BatchTable'
import css from './DataPage.module.css'
import { Gone } from './Gone'
import { ImportPanel } from './ImportPanel'
import { Profiles } from './Profiles'
import { Sources } from './Sources'
import { Templates } from './Templates'
import { Unmatched } from './Unmatched'

/** Where data come in: files, their preview and import, what was imported, and the templates. */
export function DataPage() {
  const { t } = useWords()
  const work = useWork()
  useTitle(t('nav.data'))
  return (
    <>
      <h1>{t('nav.data')}</h1>
      <p className={css.say}>{t('data.say')}</p>
      <WorkNote work={work} />
      <May action="import">
        <ImportPanel />
      </May>
      <Unmatched />
      <BatchTable work={work} />
      <Gone />
      <Profiles />
      <Sources />
      <Templates />
    </>
  )
}
