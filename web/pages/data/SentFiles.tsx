import type { SentFile } from '../../api/data'
import { useWords } from '../../text/use-words'
import css from './DataPage.module.css'

/** Encodings that portals export in; the server knows others too. */
const encodings = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be', 'shift_jis'] as const

interface SentFilesProps {
  files: readonly SentFile[]
  /** Encodings that were named, by the names of files. */
  named: Readonly<Record<string, string>>
  /** @param label none to leave it to the content. */
  encode: (file: string, label: string | undefined) => void
  clear: () => void
}

/** The files that were sent, each with its encoding: as its content says, or as somebody names it. */
export function SentFiles({ files, named, encode, clear }: SentFilesProps) {
  const { t, number } = useWords()
  return (
    <ul className={css.files}>
      {files.map((file) => (
        <li key={file.id}>
          {file.name} <small>{t('data.bytes', { kb: number.count(Math.ceil(file.bytes / 1024)) })}</small>
          {!/\.xlsx$/i.test(file.name) && (
            <label>
              <small>{t('data.encoding')}</small>{' '}
              <select className="field" aria-label={t('data.encodingOf', { file: file.name })} value={named[file.name] ?? ''} onChange={(event) => encode(file.name, event.target.value || undefined)}>
                <option value="">{t('data.encodingDetected')}</option>
                {encodings.map((label) => (
                  <option key={label} value={label}>
                    {label.toUpperCase()}
                  </option>
                ))}
              </select>
            </label>
          )}
        </li>
      ))}
      <li>
        <button type="button" className="button" onClick={clear}>
          {t('data.clear')}
        </button>
      </li>
    </ul>
  )
}
