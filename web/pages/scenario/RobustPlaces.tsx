import { departmentGroups } from '../../../metrics/vocabulary/department-group'
import { useWords } from '../../text/use-words'
import { isFirm, placesInWords, type ScenarioSection } from './scenario-rows'
import { drawn, type Ranges } from './use-rank-ranges'

/** Which places hold whatever the weights, in a sentence. */
export function RobustPlaces({ sections, ranges }: { sections: readonly ScenarioSection[]; ranges: Ranges }) {
  const { t, name, number } = useWords()
  if (ranges.failed) return <>{t('scenario.failed')}</>
  if (ranges.byCode === null) return <>{t('scenario.drawing')}</>
  const said = sections.flatMap(({ group, ranked }) => {
    if (ranked.length === 0) return []
    const firm = ranked.filter(({ range }) => range && isFirm(range))
    const places = placesInWords(firm.map(({ considered }) => considered.rank!), t('list.comma'))
    return t('scenario.robustGroup', {
      group: group === null ? t('scenario.robustAll') : name(departmentGroups[group]),
      count: ranked.length,
      firm: firm.length,
      places: places === '' ? '' : t('scenario.robustPlaces', { places }),
    })
  })
  if (said.length === 0) return null
  return (
    <>
      {t('scenario.robust', { draws: number.count(drawn.draws) })}
      {said.join(t('list.semicolon'))}
      {t('scenario.stop')}
      {t('scenario.robustRule')}
    </>
  )
}
