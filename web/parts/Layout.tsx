import { Outlet } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import { useAddress } from '../address/use-address'
import { evaluationOf } from '../api/evaluation'
import { useOverview } from '../api/overview'
import { OfficeContext } from '../api/use-office'
import { useWords } from '../text/use-words'
import { Empty } from './Empty'
import css from './Layout.module.css'
import { NavigationList } from './NavigationList'
import { NewData } from './NewData'
import { Problem } from './Problem'
import { TopBar } from './TopBar'
import { Waiting } from './Waiting'

/** The frame of every page; pages appear once it is known what is in the data folder. */
export function Layout() {
  const { t, language } = useWords()
  const overview = useOverview()
  const address = useAddress()
  const period = overview.data?.defaultPeriod
  const office = useMemo(
    () => (overview.data && period ? { overview: overview.data, evaluation: evaluationOf(address, period) } : null),
    [overview.data, period, address],
  )
  useEffect(() => {
    document.title = t('product.title')
  }, [t, language])

  return (
    <OfficeContext value={office}>
      <div className={css.app}>
        <a className={css.skip} href="#main">
          {t('nav.skip')}
        </a>
        <TopBar />
        <NavigationList />
        <main className={css.main} id="main" tabIndex={-1}>
          {office ? (
            <>
              <NewData />
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
