import { useWords } from '../../../text/use-words'

export default function ConsoleTab() {
  const { t } = useWords()
  return <p>{t('analysis.console.say')}</p>
}
