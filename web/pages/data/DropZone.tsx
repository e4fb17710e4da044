import { useState } from 'react'
import { useWords } from '../../text/use-words'
import css from './DropZone.module.css'

/** Takes files by dropping or choosing them. */
export function DropZone({ busy, send }: { busy: boolean; send: (files: readonly File[]) => void }) {
  const { t } = useWords()
  const [over, setOver] = useState(false)
  return (
    <label
      className={css.drop}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        if (!busy) send([...event.dataTransfer.files])
      }}
    >
      <input
        type="file"
        multiple
        disabled={busy}
        className="visually-hidden"
        onChange={(event) => {
          send([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      <b>{t('data.drop')}</b>
      <small>{t('data.formats')}</small>
    </label>
  )
}
