import { Link } from '@tanstack/react-router'
import { indicators } from '../../../metrics/indicators'
import { recordTypes } from '../../../metrics/records'
import type { ShownRanking } from '../../api/ranking'
import type { Address } from '../../address/address'
import { useSourceHealth } from '../../api/source-health'
import { useOffice } from '../../api/use-office'
import { Problem } from '../../parts/Problem'
import { TableTwin } from '../../parts/TableTwin'
import { Waiting } from '../../parts/Waiting'
import { useWords } from '../../text/use-words'
import panel from './Panel.module.css'
import css from './SourceHealth.module.css'

/** Names that are seen at once. */
const shown = 3

/** Whether what the figures stand on arrives: how old it is, what is held, what failed, what is missing. */
export function SourceHealth({ ranking, links }: { ranking: ShownRanking; links: Address }) {
  const { t, name, number } = useWords()
  const { overview } = useOffice()
  const health = useSourceHealth()
  const typeName = (id: string) => name(recordTypes.get(id)?.names ?? { zh: id, en: id })
  const list = (items: readonly string[]) => items.join(t('list.comma'))
  const some = (items: readonly string[]) => (items.length > shown ? t('overview.milestones.more', { names: list(items.slice(0, shown)) }) : list(items))
  const records = health.data?.records ?? []
  // What counts stand in for is there, and so is what only some indicators look at besides.
  const unmeasured = ranking.frame.indicators.filter(({ asOf }) => asOf === null).flatMap(({ id }) => indicators.get(id) ?? [])
  const missing = [...new Set(unmeasured.flatMap(({ reads }) => reads))].filter((type) => records.some((one) => one.type === type && one.sources === 0))
  const days = records.flatMap(({ knownUntil }) => knownUntil ?? []).sort()
  const oldest = records.filter(({ knownUntil }) => knownUntil !== null && knownUntil === days[0])
  return (
    <section className={panel.panel} aria-labelledby="health">
      <div className={panel.head}>
        <h2 id="health">{t('overview.health.title')}</h2>
      </div>
      {health.isLoadingError && <Problem error={health.error} retry={() => void health.refetch()} />}
      {health.isPending && <Waiting rows={2} />}
      {health.data && (
        <>
          <dl className={css.facts}>
            <div>
              <dt>{t('overview.health.asOf')}</dt>
              <dd>{ranking.asOf ?? t('asOf.nothing')}</dd>
            </div>
            <div>
              <dt>{t('overview.health.oldest')}</dt>
              <dd>{days[0] === undefined ? '—' : t('overview.health.oldestOf', { day: days[0], type: some(oldest.map(({ type }) => typeName(type))) })}</dd>
            </div>
            <div>
              <dt>{t('overview.health.held')}</dt>
              <dd data-warn={health.data.held.length > 0 || undefined}>
                {health.data.held.length === 0 ? t('overview.health.heldNone') : <DataLink links={links}>{`${number.count(health.data.held.length)} · ${some(health.data.held.map(({ batch, source, observedOn }) => t('overview.health.heldOf', { batch, source, day: observedOn })))}`}</DataLink>}
              </dd>
            </div>
            <div>
              <dt>{t('overview.health.pulls')}</dt>
              <dd data-warn={overview.failedPulls.length > 0 || undefined}>{overview.failedPulls.length === 0 ? t('overview.health.heldNone') : <DataLink links={links}>{some(overview.failedPulls.map(({ source }) => source))}</DataLink>}</dd>
            </div>
            <div>
              <dt>{t('overview.health.missing')}</dt>
              <dd data-warn={missing.length > 0 || undefined}>{missing.length === 0 ? t('overview.health.missingNone') : t('overview.health.missingOf', { types: some(missing.map(typeName)), count: unmeasured.length })}</dd>
            </div>
          </dl>
          <TableTwin
            table={{
              title: t('overview.health.all'),
              period: ranking.period,
              asOf: ranking.asOf,
              columns: [
                { title: t('overview.health.type'), kind: 'text' },
                { title: t('overview.health.sources'), kind: 'count' },
                { title: t('overview.health.known'), kind: 'text' },
              ],
              rows: records.map(({ type, sources, knownUntil }) => [typeName(type), sources, knownUntil]),
              notes: [],
            }}
          />
        </>
      )}
    </section>
  )
}

function DataLink({ links, children }: { links: Address; children: string }) {
  return (
    <Link to="/data" search={links} className="link">
      {children}
    </Link>
  )
}
