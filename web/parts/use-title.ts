import { useEffect } from 'react'
import { useWords } from '../text/use-words'

/** Names the window after what it shows, so that tabs, bookmarks and the way back can be told apart. */
export function useTitle(title: string | undefined): void {
  const { t } = useWords()
  const product = t('product.name')
  useEffect(() => {
    document.title = title === undefined ? product : `${title} · ${product}`
  }, [title, product])
}
