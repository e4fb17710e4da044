import { type RefObject, useId } from 'react'
import { useAddress, useGo } from '../address/use-address'
import { useEntered } from '../address/use-entered'
import { useWords } from '../text/use-words'

/** Where a department is looked for by its name or code. What an input method is still composing is not looked for; typing adds no steps to the way back. */
export function FindField({ field }: { field?: RefObject<HTMLInputElement | null> }) {
  const { t } = useWords()
  const go = useGo()
  const id = useId()
  const [q, enter, show] = useEntered(useAddress().q ?? '', (text) => go({ q: text || undefined }, true))
  return (
    <>
      <label htmlFor={id} className="visually-hidden">
        {t('ranking.find')}
      </label>
      <input
        id={id}
        ref={field}
        type="search"
        className="field"
        placeholder={t('ranking.find')}
        value={q}
        onChange={({ target, nativeEvent }) => ((nativeEvent as InputEvent).isComposing ? show : enter)(target.value)}
        onCompositionEnd={({ currentTarget }) => enter(currentTarget.value)}
      />
    </>
  )
}
