import { useId, useMemo, useRef, useState } from 'react'
import { writeAddress } from '../../address/address'
import { useAddress, useGo } from '../../address/use-address'
import { addressOf } from '../../api/evaluation'
import type { ShownRanking } from '../../api/ranking'
import { useOffice } from '../../api/use-office'
import { ChartDownload } from '../../export/ChartDownload'
import { drawnSvg } from '../../export/drawn-svg'
import { fileName } from '../../export/save'
import { TableDownload } from '../../export/TableDownload'
import { Chooser } from '../../parts/Chooser'
import { SchemeMarks } from '../../parts/SchemeMarks'
import { FacetPanel } from '../../slice/FacetPanel'
import { SliceChips } from '../../slice/SliceChips'
import { periodName } from '../../text/period-name'
import { useWords } from '../../text/use-words'
import { measureOf, singleMeasures } from '../ranking/measure'
import { MeasureOptions } from '../ranking/MeasureOptions'
import { DistrictMap } from './DistrictMap'
import { DistrictTable } from './DistrictTable'
import css from './MapPage.module.css'
import { mapSummary, mapTable, markWords } from './map-words'
import { mapClasses, marksOf } from './marks'

/** The map around a ranking: by what it is coloured, the picture, what it says, and the same figures as a table. */
export function MapView({ ranking, waiting }: { ranking: ShownRanking; waiting: boolean }) {
  const words = useWords()
  const { t, name } = words
  const { overview, evaluation } = useOffice()
  const { sort } = useAddress()
  const go = useGo()
  const chooser = useId()
  const picture = useRef<SVGSVGElement>(null)
  const [over, setOver] = useState<string | null>(null)
  const scheme = ranking.rules
  const measure = useMemo(() => measureOf(sort, scheme, ranking.frame), [sort, scheme, ranking.frame])
  const singles = useMemo(() => singleMeasures(scheme, ranking.frame), [scheme, ranking.frame])
  const { marks, elsewhere } = useMemo(() => marksOf(words, ranking.departments, measure), [words, ranking, measure])
  const classes = useMemo(() => mapClasses(words, marks, measure === null), [words, marks, measure])
  const search = useMemo(() => writeAddress(addressOf(ranking.asked, overview.defaultPeriod)), [ranking.asked, overview.defaultPeriod])
  const what = measure === null ? t('ranking.score') : name(measure.names)
  const title = t('map.title', { what })
  const { group } = ranking.asked
  const pointed = marks.find(({ outline }) => outline.code === over)
  const known = marks.some(({ department }) => department !== null)
  return (
    <div aria-busy={waiting}>
      <div className={css.head}>
        <h1>{t('nav.map')}</h1>
        <SchemeMarks ranking={ranking} scheme={scheme} />
      </div>
      <SliceChips group={evaluation.group} slice={evaluation.slice} />
      <p className={css.say}>
        {known && mapSummary(words, what, classes, marks)} {ranking.asOf && t('asOf.sentence', { day: ranking.asOf })}
      </p>
      <div className={css.body}>
        <FacetPanel evaluation={evaluation} ranking={ranking} />
        <div className={css.board}>
          <div className={css.bar}>
            <label htmlFor={chooser}>{t('map.measure')}</label>
            <Chooser id={chooser} value={measure?.id ?? ''} choose={(value) => go({ sort: value || undefined })}>
              <option value="">{t('ranking.score')}</option>
              <MeasureOptions headlines={scheme.headlines} singles={singles} />
            </Chooser>
            {known && (
              <span className={css.tools}>
                <ChartDownload chart={() => picture.current && drawnSvg(picture.current)} name={fileName(title, ranking.period)} />
                <TableDownload table={() => mapTable(words, ranking, { what, title, measure, marks })} />
              </span>
            )}
          </div>
          {known ? (
            <>
              <figure className={css.figure}>
                <DistrictMap ref={picture} title={`${title}　${periodName(words, ranking.period)}`} label={mapSummary(words, what, classes, marks)} marks={marks} classes={classes} say={(mark) => markWords(words, what, mark)} search={search} over={over} point={setOver} />
                <figcaption className={css.detail}>{pointed ? markWords(words, what, pointed) : t('map.hint')}</figcaption>
              </figure>
              <DistrictTable marks={marks} measure={measure} scheme={scheme} what={what} title={title} search={search} over={over} point={setOver} />
              {elsewhere.length > 0 && <p className={css.note}>{t('map.elsewhere', { names: elsewhere.map((one) => one.name).join(t('list.comma')) })}</p>}
              <p className={css.note}>
                {t('map.source')}{' '}
                <a className="link" href="/outlines-licence.txt">
                  {t('map.licence')}
                </a>
              </p>
            </>
          ) : (
            <p className={css.none}>
              {group === 'pilot' || group === 'municipal' ? (
                <>
                  {t('map.otherGroup')}{' '}
                  <button type="button" className="button" onClick={() => go({ group: 'district' })}>
                    {t('map.showDistricts')}
                  </button>
                </>
              ) : (
                t('map.none')
              )}
            </p>
          )}
        </div>
      </div>
    </div>
  )
}
