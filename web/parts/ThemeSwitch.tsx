import { useState } from 'react'
import { remember } from '../text/i18n'
import { useWords } from '../text/use-words'

/** Dark or light; remembered for this reader, not part of the address. */
export function ThemeSwitch({ className }: { className?: string }) {
  const { t } = useWords()
  const [theme, setTheme] = useState(() => (document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light'))
  const other = theme === 'dark' ? 'light' : 'dark'
  const choose = () => {
    document.documentElement.dataset.theme = other
    remember('shuping.theme', other)
    setTheme(other)
  }
  return (
    <button type="button" className={className} onClick={choose}>
      {t(`theme.${other}`)}
    </button>
  )
}
