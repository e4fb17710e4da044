import { useEffect, type RefObject } from 'react'

/** Closes an open panel on Escape, giving focus back to its button, and on a press outside of it. */
export function useDismissed(box: RefObject<HTMLElement | null>, open: boolean, close: () => void): void {
  useEffect(() => {
    if (!open) return
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      close()
      box.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus()
    }
    const press = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) close()
    }
    document.addEventListener('keydown', escape)
    document.addEventListener('pointerdown', press)
    return () => {
      document.removeEventListener('keydown', escape)
      document.removeEventListener('pointerdown', press)
    }
  }, [box, open, close])
}
