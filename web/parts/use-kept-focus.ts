import { useEffect } from 'react'

/** What Tab leads to. */
const operable = 'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [tabindex="0"]'

/** Parts of the page that are read on their own: who loses her place in one, goes on in it. */
const parts = 'main, header, nav, dialog'

/** An element with a part of it that has the focus, and what stands before that part. */
interface Place {
  readonly around: Element
  readonly before: Element | null
}

interface Held {
  readonly element: HTMLElement
  /** From the closest outwards. */
  readonly places: readonly Place[]
  /** Whether it was reached by key, and so has to be in sight. */
  readonly byKey: boolean
}

function placesOf(element: Element): Place[] {
  const { parentElement: around, previousElementSibling: before } = element
  return around && !element.matches(parts) ? [{ around, before }, ...placesOf(around)] : []
}

/** The control that now stands where something stood: the next one after what was before it, else the last one there. */
function inPlaceOf(places: readonly Place[]): HTMLElement | null {
  for (const { around, before } of places) {
    if (!around.isConnected || around === document.body) continue
    const controls = [...around.querySelectorAll<HTMLElement>(operable)].filter((one) => one.checkVisibility())
    const follows = (one: Element) => !before?.isConnected || (before.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING && !before.contains(one))
    const found = controls.find(follows) ?? controls.at(-1)
    if (found) return found
  }
  return null
}

/**
 * Keeps the focus on the page where what had it is gone: a chip that was taken out, a form that was sent. It goes to the
 * control in that place; to what was only switched off meanwhile, it comes back.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let held: Held | null = null
    let frame = 0
    const hold = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement) held = { element: target, places: placesOf(target), byKey: target.matches(':focus-visible') }
    }
    // Who presses beside it, leaves it.
    const leave = ({ target }: PointerEvent) => {
      if (!(target instanceof Node && held?.element.contains(target))) held = null
    }
    const give = () => {
      if (!held || document.activeElement !== document.body) return
      const { element, places, byKey } = held
      if (element.isConnected && element.matches(':disabled')) return
      const next = element.isConnected && element.checkVisibility() ? element : (inPlaceOf(places) ?? document.querySelector<HTMLElement>('main'))
      next?.focus({ preventScroll: !byKey })
    }
    // What stands there then is drawn by the next frame.
    const look = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(give)
    }
    const observer = new MutationObserver(look)
    observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled', 'hidden', 'open'] })
    document.addEventListener('focusin', hold)
    document.addEventListener('pointerdown', leave)
    return () => {
      cancelAnimationFrame(frame)
      observer.disconnect()
      document.removeEventListener('focusin', hold)
      document.removeEventListener('pointerdown', leave)
    }
  }, [])
}
