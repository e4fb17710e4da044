import { Outlet, useLocation } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useMemo, useRef } from 'react'
import { useAddress } from '../address/use-address'
import { evaluationOf } from '../api/evaluation'
import { useMe } from '../api/me'
import { useOverview } from '../api/overview'
import { OfficeContext } from '../api/use-office'
import { useRecovery } from '../api/use-recovery'
import { useWords } from '../text/use-words'
import { Empty } from './Empty'
import { FailedPulls } from './FailedPulls'
import { FailedRuns } from './FailedRuns'
import css from './Layout.module.css'
import { NavigationList } from './NavigationList'
import { NewData } from './NewData'
import { Problem } from './Problem'
import { TopBar } from './TopBar'
import { Unreachable } from './Unreachable'
import { Waiting } from './Waiting'

const Door = lazy(async () => ({ default: (await import('../pages/door/Door')).Door }))

/** Pages that need neither data nor an account. */
const isForAll = (pathname: string): boolean => /^\/verify(\/|$)/.test(pathname)

/** The frame of every page; pages appear once it is known what is in the data folder. */
export function Layout() {
  const { t } = useWords()
  const overview = useOverview()
  const me = useMe()
  const address = useAddress()
  useRecovery()
  const outside = me.data && (me.data.via === 'nobody' || me.data.firstPassword) ? me.data : null
  const period = overview.data?.defaultPeriod
  const office = useMemo(
    () => (overview.data && period ? { overview: overview.data, evaluation: evaluationOf(address, period) } : null),
    [overview.data, period, address],
  )
  const main = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  const shown = useRef(pathname)
  useEffect(() => {
    // Another page: who reads by ear or keyboard starts at its head, not where the link was.
    if (shown.current !== pathname) main.current?.focus({ preventScroll: true })
    shown.current = pathname
  }, [pathname])

  return (
    <OfficeContext value={office}>
      <div className={css.app}>
        <a className={css.skip} href="#main">
          {t('nav.skip')}
        </a>
        <TopBar />
        {outside ? <span /> : <NavigationList />}
        <main className={css.main} id="main" tabIndex={-1} ref={main}>
          {isForAll(pathname) ? (
            <Outlet />
          ) : outside ? (
            <Suspense fallback={<Waiting />}>
              <Door me={outside} />
            </Suspense>
          ) : office || (overview.data && pathname === '/data') ? (
            <>
              {office && <Unreachable />}
              {office && <NewData />}
              {overview.data && <FailedPulls failed={overview.data.failedPulls} />}
              {overview.data && <FailedRuns failed={overview.data.failedRuns} />}
              <Outlet />
            </>
          ) : overview.isError ? (
            <Problem error={overview.error} retry={() => void overview.refetch()} />
          ) : overview.data ? (
            <Empty />
          ) : (
            <Waiting />
          )}
        </main>
      </div>
    </OfficeContext>
  )
}
