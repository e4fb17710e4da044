import { Link, useLocation } from '@tanstack/react-router'
import { useId, useRef, useState } from 'react'
import { useAddress } from '../address/use-address'
import { useMay, useMe } from '../api/me'
import { useWords } from '../text/use-words'
import css from './NavigationList.module.css'
import { pageAt, pages } from './pages'
import { useDismissed } from './use-dismissed'

/** The way to every page that who reads may open: a list beside the page, a row over it, on a phone a button with the page's name that opens the list. */
export function NavigationList() {
  const { t } = useWords()
  const address = useAddress()
  const { data: me } = useMe()
  const may = useMay()
  const pathname = useLocation({ select: (location) => location.pathname })
  const [open, setOpen] = useState(false)
  const list = useId()
  const box = useRef<HTMLElement>(null)
  useDismissed(box, open, () => setOpen(false))
  const here = pageAt(pathname)
  return (
    <nav className={css.nav} aria-label={t('nav.label')} ref={box}>
      <button type="button" className={css.opener} aria-expanded={open} aria-controls={list} onClick={() => setOpen(!open)}>
        <i aria-hidden />
        {t('nav.label')}
        {here && <b>{t(`nav.${here.key}`)}</b>}
      </button>
      <div id={list} className={css.list} data-open={open || undefined}>
        {pages.map(
          ({ key, takes, needs, ...target }) =>
            // Until it is known who reads, all stand: the first paint does not move.
            (!me || may(needs)) && (
              <Link key={key} {...target} search={takes(address)} aria-current={key === here?.key ? 'page' : undefined} onClick={() => setOpen(false)}>
                {t(`nav.${key}`)}
              </Link>
            ),
        )}
        {me && (
          <Link to="/account" className={css.account} aria-current={pathname === '/account' ? 'page' : undefined} onClick={() => setOpen(false)}>
            {t('who.account')}
          </Link>
        )}
      </div>
    </nav>
  )
}
