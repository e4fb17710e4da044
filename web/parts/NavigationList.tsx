import { Link, useLocation } from '@tanstack/react-router'
import { useId, useRef, useState } from 'react'
import type { Action } from '../../server/access/actions'
import { carried, unsliced, useAddress } from '../address/use-address'
import { useMay } from '../api/me'
import { useWords } from '../text/use-words'
import css from './NavigationList.module.css'
import { useDismissed } from './use-dismissed'

/** The pages that exist, by their texts. The evaluation goes along; the slice only where it means something. */
const pages = [
  { to: '/overview', key: 'overview', takes: unsliced },
  { to: '/', key: 'ranking', takes: carried },
  { to: '/departments', key: 'departments', takes: carried },
  { to: '/indicators', key: 'indicators', takes: carried },
  { to: '/map', key: 'map', takes: carried },
  { to: '/tasks', key: 'tasks', takes: unsliced },
  { to: '/analysis', key: 'analysis', takes: carried },
  { to: '/scenario', key: 'scenario', takes: carried },
  { to: '/bulletin', key: 'bulletin', takes: unsliced },
  { to: '/appeals', key: 'appeals', takes: unsliced },
  { to: '/documents', key: 'documents', takes: unsliced },
  { to: '/data', key: 'data', takes: unsliced },
  { to: '/rules/$type', key: 'rules', takes: unsliced, params: { type: 'time-limit' } },
  { to: '/audit', key: 'audit', takes: unsliced },
] as const

/** Pages that not everybody who enters may open. */
const needs: Partial<Record<(typeof pages)[number]['key'], Action>> = { appeals: 'appeals', audit: 'audit' }

/** Whether a path belongs to the page that a link leads to. */
const within = (path: string, to: string): boolean => path === to || (to !== '/' && path.startsWith(`/${to.split('/')[1]}`))

/** The way to every page: a list beside the page, a row over it, on a phone a button with the page's name that opens the list. */
export function NavigationList() {
  const { t } = useWords()
  const address = useAddress()
  const may = useMay()
  const { pathname } = useLocation()
  const [open, setOpen] = useState(false)
  const list = useId()
  const box = useRef<HTMLElement>(null)
  useDismissed(box, open, () => setOpen(false))
  const here = pages.find(({ to }) => within(pathname, to))
  return (
    <nav className={css.nav} aria-label={t('nav.label')} ref={box}>
      <button type="button" className={css.opener} aria-expanded={open} aria-controls={list} onClick={() => setOpen(!open)}>
        <i aria-hidden />
        {t('nav.label')}
        {here && <b>{t(`nav.${here.key}`)}</b>}
      </button>
      <div id={list} className={css.list} data-open={open || undefined}>
        {pages.filter(({ key }) => needs[key] === undefined || may(needs[key])).map(({ key, takes, ...target }) => (
          <Link key={key} {...target} search={takes(address)} aria-current={key === here?.key ? 'page' : undefined} onClick={() => setOpen(false)}>
            {t(`nav.${key}`)}
          </Link>
        ))}
      </div>
    </nav>
  )
}
