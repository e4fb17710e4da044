import { getRouteApi, Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { headlineIndicators } from '../../../metrics/schemes/headline-indicators'
import { carried, useAddress } from '../../address/use-address'
import { useOffice } from '../../api/use-office'
import { PictureDownload } from '../../export/PictureDownload'
import { fileName } from '../../export/save'
import { TableDownload } from '../../export/TableDownload'
import { May } from '../../parts/May'
import { Problem } from '../../parts/Problem'
import { SchemeMarks } from '../../parts/SchemeMarks'
import { slotOf } from '../../parts/slot'
import { useTitle } from '../../parts/use-title'
import { Waiting } from '../../parts/Waiting'
import { sayStatement } from '../../slice/slice-statement'
import { SliceSentence } from '../../slice/SliceSentence'
import { useRanking } from '../../slice/use-ranking'
import { addTexts } from '../../text/i18n'
import { useWords } from '../../text/use-words'
import { departmentCounts } from './department-counts'
import { figuresExport } from './department-exports'
import { DepartmentHead } from './DepartmentHead'
import css from './DepartmentPage.module.css'
import { Deadlines } from './Deadlines'
import { DepartmentTrend } from './DepartmentTrend'
import { Explanation } from './Explanation'
import { FigureRow } from './FigureRow'
import { FixList } from './FixList'
import * as fixTexts from './fix-texts'
import { NameHistory } from './NameHistory'
import { PeerPicture } from './PeerPicture'
import { Rows } from './Rows'
import * as texts from './texts'
import { TotalRow } from './TotalRow'

addTexts('department', texts)
addTexts('fixes', fixTexts)

const route = getRouteApi('/departments/$code')

/** A department on one page: where it stands, how far from every target, how each figure came about, and its rows. */
export function DepartmentPage() {
  const words = useWords()
  const { t } = words
  const { code } = route.useParams()
  const address = useAddress()
  const { evaluation } = useOffice()
  // The group of the address may be another than this department's; among all it is ranked only when that was asked for.
  const wide = useMemo(() => ({ ...evaluation, group: evaluation.group === 'all' ? ('all' as const) : undefined }), [evaluation])
  const ranking = useRanking(wide)
  const department = ranking.data?.departments.find((one) => one.code === code)
  useTitle(department?.name)
  if (ranking.isLoadingError) return <Problem error={ranking.error} retry={() => void ranking.refetch()} />
  if (!ranking.data) return <Waiting rows={8} />
  const { frame } = ranking.data
  // Of others a contact sees what was issued, and nothing under it.
  const within = !frame.cut || frame.departments.some((one) => one.code === code)
  if (!department)
    return (
      <section>
        <h1>{t(within ? 'department.unknown' : 'department.shut', { code })}</h1>
        {!within && <p>{t('state.hint.withheld')}</p>}
        <p>
          <Link to="/departments" search={carried(address)} className="link">
            {t('department.all')}
          </Link>
        </p>
      </section>
    )
  const scheme = ranking.data.rules
  const slots = scheme.headlines.map((headline) => slotOf(department, headline))
  const leading = headlineIndicators(scheme)
  const others = Object.keys(department.indicators).filter((id) => !leading.includes(id))
  const shown = [...slots.map((slot) => slot.indicator), ...others]
  const open = address.indicator !== undefined && shown.includes(address.indicator) ? address.indicator : (shown.find((id) => department.indicators[id]?.state !== 'not-applicable') ?? shown[0]!)
  const peers = ranking.data.departments.filter((one) => one.code !== code && (evaluation.group === 'all' || one.group === department.group))
  const row = (id: string) => <FigureRow key={id} indicator={id} figure={department.indicators[id] ?? null} peers={peers} ranking={ranking.data} open={id === open} />
  return (
    <div aria-busy={ranking.isPlaceholderData}>
      <DepartmentHead department={department} peers={peers} ranking={ranking.data} slots={slots} evaluation={wide}>
        <SchemeMarks ranking={ranking.data} scheme={scheme} />
      </DepartmentHead>
      <SliceSentence
        said={sayStatement(words, {
          evaluation: ranking.data.asked,
          scope: department.name,
          headlines: slots.length,
          counts: departmentCounts(slots, ranking.data.unfiltered),
          unfiltered: slots.map((slot) => slot.indicator).filter((id) => ranking.data.unfiltered.includes(id)),
        })}
        chosen={{ ...evaluation, group: undefined }}
        asOf={null}
      />
      <div className={css.sectionHead}>
        <h2 className={css.section}>{t('department.headlines', { count: slots.length })}</h2>
        <span className={css.tools}>
          <PictureDownload picture={<PeerPicture words={words} department={department} peers={peers} ranking={ranking.data} ids={shown} />} name={fileName(department.name, ranking.data.period)} />
          <TableDownload table={() => figuresExport(words, ranking.data, department, shown)} />
        </span>
      </div>
      <TotalRow department={department} peers={peers} />
      {slots.map((slot) => row(slot.indicator))}
      {others.length > 0 && (
        <>
          <h2 className={css.section}>
            {t('department.others')} <small>{t('department.othersNote')}</small>
          </h2>
          {others.map(row)}
        </>
      )}
      {within ? (
        <>
          <May action="rows">
            <FixList department={code} name={department.name} asOf={ranking.data.asOf} evaluation={wide} />
          </May>
          <Deadlines department={code} name={department.name} evaluation={wide} />
          <Explanation indicator={open} department={code} evaluation={wide} figure={department.indicators[open] ?? null} ranking={ranking.data} scheme={scheme} />
        </>
      ) : (
        <p className={css.within}>{t('department.published')}</p>
      )}
      <DepartmentTrend indicator={open} department={department} evaluation={wide} ranking={ranking.data} />
      {within && (
        <May action="rows">
          <Rows indicator={open} department={code} name={department.name} evaluation={evaluation} />
        </May>
      )}
      <NameHistory department={code} evaluation={wide} />
    </div>
  )
}
