import { createBrowserHistory, type RouterHistory } from '@tanstack/react-router'
import { afterPaint } from '../parts/after-paint'

interface Step {
  readonly how: 'pushState' | 'replaceState'
  readonly state: unknown
  readonly href: string | undefined
}

/** In milliseconds: a page that has much to draw comes to nothing in the background for seconds. */
const latest = 400

const samePage = (href: string | undefined): boolean => href === undefined || new URL(href, location.href).pathname === location.pathname

/**
 * The browser's history, which learns of another state of the page when that is on the screen: for each new address a
 * browser draws its own windows, and takes the processor that the page needs for its rows. A page of another name is told
 * at once, before it gives the window its title; so is everything that waits when the reader does the next thing, which
 * may be one of the browser's own that need the address: to reload, to go back, to open a tab.
 */
export function lateHistory(): RouterHistory {
  const steps: Step[] = []
  const tell = () => {
    for (const { how, state, href } of steps.splice(0)) history[how](state, '', href)
  }
  const later = (how: Step['how']) => (state: unknown, _title: string, href?: string) => {
    steps.push({ how, state, href })
    if (document.hidden || !samePage(href)) tell()
    else if (steps.length === 1) {
      afterPaint(tell)
      setTimeout(tell, latest)
    }
  }
  const move = (by: number) => {
    tell()
    history.go(by)
  }
  document.addEventListener('visibilitychange', tell)
  // The pointer leaves the page on its way to the buttons of the browser.
  document.documentElement.addEventListener('pointerleave', tell)
  for (const next of ['keydown', 'pointerdown']) addEventListener(next, tell, { capture: true })
  // The reader went elsewhere meanwhile: what was not told yet is not where the page is any more.
  addEventListener('popstate', () => steps.splice(0))
  return createBrowserHistory({
    window: {
      document,
      location,
      addEventListener: addEventListener.bind(window),
      removeEventListener: removeEventListener.bind(window),
      history: {
        get state(): unknown {
          return steps.length > 0 ? steps.at(-1)!.state : history.state
        },
        get length() {
          return history.length + steps.filter(({ how }) => how === 'pushState').length
        },
        pushState: later('pushState'),
        replaceState: later('replaceState'),
        go: move,
        back: () => move(-1),
        forward: () => move(1),
      },
    },
  })
}
