import { Outlet, useLocation, useNavigate } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense, useEffect, useMemo, useRef, useState } from 'react'
import type { Overview } from '../../server/office/office'
import { useAddress } from '../address/use-address'
import { evaluationOf } from '../api/evaluation'
import { useMay, useMe } from '../api/me'
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
import { pageAt } from './pages'
import { Problem } from './Problem'
import { TopBar } from './TopBar'
import { Unreachable } from './Unreachable'
import { useKeptFocus } from './use-kept-focus'
import { Waiting } from './Waiting'

const Door = lazy(async () => ({ default: (await import('../pages/door/Door')).Door }))
const Shut = lazy(async () => ({ default: (await import('../pages/account/Shut')).Shut }))

/** Pages that need neither data nor an account. */
const isForAll = (pathname: string): boolean => /^\/verify(\/|$)/.test(pathname)

interface OfficeProps {
  overview: Overview | undefined
  children: ReactNode
}

/** What every page stands on. It follows the address alone: what it holds is drawn anew only where that is read. */
function Office({ overview, children }: OfficeProps) {
  const address = useAddress()
  const period = overview?.defaultPeriod
  const office = useMemo(() => (overview && period ? { overview, evaluation: evaluationOf(address, period) } : null), [overview, period, address])
  return <OfficeContext value={office}>{children}</OfficeContext>
}

/** The frame of every page; pages appear once it is known what is in the data folder, and what who reads may do. */
export function Layout() {
  const { t } = useWords()
  const overview = useOverview()
  const me = useMe()
  const may = useMay()
  const pathname = useLocation({ select: (location) => location.pathname })
  useRecovery()
  useKeptFocus()
  const outside = me.data && (me.data.via === 'nobody' || me.data.firstPassword) ? me.data : null
  const [known, setKnown] = useState(false)
  if (me.data?.via === 'session' && !known) setKnown(true)
  const here = pageAt(pathname)
  const shut = here && me.data && !may(here.needs)
  // Who may not open the first page, as an administrator, begins at her account.
  const elsewhere = !outside && shut && here.to === '/'
  const navigate = useNavigate()
  useEffect(() => {
    if (elsewhere) void navigate({ to: '/account', replace: true })
  }, [elsewhere, navigate])
  const office = Boolean(overview.data?.defaultPeriod)
  const main = useRef<HTMLElement>(null)
  const shown = useRef(pathname)
  useEffect(() => {
    // Another page: who reads by ear or keyboard starts at its head, not where the link was.
    if (shown.current !== pathname) main.current?.focus({ preventScroll: true })
    shown.current = pathname
  }, [pathname])

  return (
    <Office overview={overview.data}>
      <div className={outside ? `${css.app} ${css.outside}` : css.app}>
        <a className={css.skip} href="#main">
          {t('nav.skip')}
        </a>
        <TopBar overview={overview.data} />
        {outside ? <span /> : <NavigationList />}
        <main className={css.main} id="main" tabIndex={-1} ref={main}>
          {isForAll(pathname) ? (
            <Outlet />
          ) : outside ? (
            <Suspense fallback={<Waiting />}>
              <Door me={outside} ended={known && outside.via === 'nobody'} />
            </Suspense>
          ) : me.data && (office || (overview.data && (pathname === '/data' || pathname === '/account'))) ? (
            <>
              {office && <Unreachable />}
              {office && <NewData />}
              {overview.data && <FailedPulls failed={overview.data.failedPulls} />}
              {overview.data && <FailedRuns failed={overview.data.failedRuns} />}
              {shut ? (
                <Suspense fallback={<Waiting />}>
                  <Shut title={t(`nav.${here.key}`)} />
                </Suspense>
              ) : (
                <Outlet />
              )}
            </>
          ) : overview.isError ? (
            <Problem error={overview.error} retry={() => void overview.refetch()} />
          ) : me.isError ? (
            <Problem error={me.error} retry={() => void me.refetch()} />
          ) : overview.data && me.data ? (
            <Empty />
          ) : (
            <Waiting />
          )}
        </main>
      </div>
    </Office>
  )
}
