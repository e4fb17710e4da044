import { CopyButton } from '../../parts/CopyButton'
import { save } from '../../export/save'
import { useWords } from '../../text/use-words'
import css from './ScenarioPage.module.css'

/** The change as a draft for the command line, to copy or take away. */
export function DraftPanel({ text, period }: { text: string; period: string }) {
  const { t } = useWords()
  return (
    <details className={css.draft}>
      <summary>{t('scenario.draft')}</summary>
      <p>{t('scenario.draftNote')}</p>
      <pre tabIndex={0} role="region" aria-label={t('scenario.draft')}>
        {text}
      </pre>
      <CopyButton text={() => text} label={t('scenario.copy')} done={t('scenario.copied')} />
      <button type="button" className="button" onClick={() => save(text, 'application/yaml;charset=utf-8', `scenario_${period}.yaml`)}>
        {t('scenario.download')}
      </button>
    </details>
  )
}
