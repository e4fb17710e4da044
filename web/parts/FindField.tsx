import { type RefObject, useEffect, useId, useRef } from 'react'
import { useAddress, useGo } from '../address/use-address'
import { useEntered } from '../address/use-entered'
import { useWords } from '../text/use-words'
import { afterPaint } from './after-paint'

/**
 * Where a department is looked for by its name or code. What an input method is still composing is not looked for; typing
 * adds no steps to the way back. A letter is on the screen before what is found, and the next one does not wait for that.
 */
export function FindField({ field }: { field?: RefObject<HTMLInputElement | null> }) {
  const { t } = useWords()
  const go = useGo()
  const id = useId()
  const [q, enter, show] = useEntered(useAddress().q ?? '', (text) => go({ q: text || undefined }, true))
  const leave = useRef(() => {})
  useEffect(() => () => leave.current(), [])
  const look = (text: string, composing = false) => {
    leave.current()
    show(text)
    if (!composing) leave.current = afterPaint(() => enter(text))
  }
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
        onChange={({ target, nativeEvent }) => look(target.value, (nativeEvent as InputEvent).isComposing)}
        onCompositionEnd={({ currentTarget }) => look(currentTarget.value)}
      />
    </>
  )
}
