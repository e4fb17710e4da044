import { useRouter } from '@tanstack/react-router'
import type { MouseEvent, ReactNode } from 'react'

interface PageLinkProps {
  /** Path of a page, encoded. */
  to: string
  /** Query of the address, `?` included; written once for a whole table. */
  search: string
  hash?: string
  className?: string
  children: ReactNode
}

/**
 * A link to a page for tables with hundreds of them: the router's own computes its target anew at every change of the
 * address, whether or not anything in its row changed.
 */
export function PageLink({ to, search, hash, className, children }: PageLinkProps) {
  const { history } = useRouter()
  const href = `${to}${search}${hash === undefined ? '' : `#${hash}`}`
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    history.push(href)
  }
  return (
    <a href={href} className={className} onClick={follow}>
      {children}
    </a>
  )
}

/** Path of a department's page. */
export const departmentPath = (code: string): string => `/departments/${encodeURIComponent(code)}`
