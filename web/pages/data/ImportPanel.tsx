import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { fittingProfile, previewOptions, sendFile, type SentFile, useDraft, useImport, useRemap } from '../../api/data'
import { Problem } from '../../parts/Problem'
import { useWho, WhoField } from '../../parts/WhoField'
import { Waiting } from '../../parts/Waiting'
import { WaitingNote } from '../../parts/WaitingNote'
import { useWords } from '../../text/use-words'
import css from './DataPage.module.css'
import { DropZone } from './DropZone'
import { ImportOutcome } from './ImportOutcome'
import { KeepProfile } from './KeepProfile'
import { PreviewTable } from './PreviewTable'
import { ProfileChoice } from './ProfileChoice'
import { SentFiles } from './SentFiles'

/** The profile written by hand. */
const ownProfile = '~'

/** A record with one entry more, or, without a value, one less. */
const withEntry = (entries: Readonly<Record<string, string>>, name: string, value: string | undefined): Record<string, string> => {
  const { [name]: _, ...others } = entries
  return value === undefined ? others : { ...others, [name]: value }
}

/** Files, the profile that reads them, the first rows as they would arrive, and the import. */
export function ImportPanel() {
  const { t } = useWords()
  const [sent, setSent] = useState<readonly SentFile[]>([])
  const [sending, setSending] = useState<number | null>(null)
  const [trouble, setTrouble] = useState<unknown>(null)
  const [chosen, setChosen] = useState('template')
  const [written, setWritten] = useState('')
  const [tried, setTried] = useState('')
  /** What the rows were read by before each change of a column, the latest last. */
  const [before, setBefore] = useState<readonly { readonly chosen: string; readonly text: string }[]>([])
  const [encodings, setEncodings] = useState<Readonly<Record<string, string>>>({})
  const [observedOn, setObservedOn] = useState('')
  const by = useWho()
  const [why, setWhy] = useState('')
  const [done, setDone] = useState(0)
  const draft = useDraft()
  const importing = useImport(setDone)
  const profile = chosen === ownProfile ? tried : chosen
  const ids = sent.map(({ id }) => id)
  const preview = useQuery(previewOptions(ids, profile, encodings))
  const remap = useRemap()

  async function send(files: readonly File[]) {
    setTrouble(null)
    importing.reset()
    try {
      const received = [...sent]
      for (const [index, file] of files.entries()) received.push(await sendFile(file, (fraction) => setSending((index + fraction) / files.length)))
      const fitting = await fittingProfile(received.map(({ id }) => id), encodings)
      setSent(received)
      setChosen(fitting ?? 'template')
    } catch (error) {
      setTrouble(error)
    } finally {
      setSending(null)
    }
  }
  const clear = () => {
    setSent([])
    setWritten('')
    setTried('')
    setBefore([])
    setEncodings({})
    // Of the files before: the next ones have a day and a remark of their own.
    setObservedOn('')
    setWhy('')
    setDone(0)
  }
  const take = (text: string) => {
    setChosen(ownProfile)
    setWritten(text)
    setTried(text)
  }
  const mapped = (text: string) => {
    setBefore([...before, { chosen, text: written }])
    take(text)
  }
  const undo = () => {
    const last = before.at(-1)
    if (!last) return
    setBefore(before.slice(0, -1))
    setChosen(last.chosen)
    setWritten(last.text)
    setTried(last.text)
  }
  const write = async () => {
    setChosen(ownProfile)
    if (written === '') take(await draft.mutateAsync({ ids, encodings }).catch(() => ''))
  }
  return (
    <section aria-labelledby="import-title" className={css.panel}>
      <h2 id="import-title">{t('data.import')}</h2>
      <DropZone busy={sending !== null || importing.isPending} send={(files) => void send(files)} />
      {sending !== null && <progress className={css.progress} value={sending} max={1} aria-label={t('data.sending')} />}
      {trouble !== null && <Problem error={trouble} />}
      {sent.length > 0 && (
        <>
          <SentFiles files={sent} named={encodings} encode={(file, label) => setEncodings(withEntry(encodings, file, label))} clear={clear} />
          <div className={css.fields}>
            <ProfileChoice value={chosen} choose={(name) => (name === ownProfile ? void write() : setChosen(name))} other={{ value: ownProfile, name: t('data.ownProfile') }} />
            <label>
              <span>{t('data.observedOn')}</span>
              <input className="field" type="date" value={observedOn} onChange={(event) => setObservedOn(event.target.value)} />
              <small>{t('data.observedOnHint')}</small>
            </label>
            <label>
              <span>
                {t('who.by')} {by.say && '*'}
              </span>
              <WhoField by={by} labelled />
            </label>
            <label>
              <span>{t('data.why')}</span>
              <input className="field" value={why} maxLength={1000} onChange={(event) => setWhy(event.target.value)} />
            </label>
          </div>
          {chosen === ownProfile && (
            <div className={css.own}>
              <textarea aria-label={t('data.ownProfile')} spellCheck={false} rows={18} value={written} onChange={(event) => setWritten(event.target.value)} />
              {draft.isError && <Problem error={draft.error} />}
              <div className={css.act}>
                <button type="button" className="button" disabled={written === tried} onClick={() => setTried(written)}>
                  {t('data.try')}
                </button>
                <KeepProfile text={written} kept={setChosen} />
              </div>
            </div>
          )}
          {remap.isError && <Problem error={remap.error} />}
          {before.length > 0 && (
            <p className={css.act}>
              <button type="button" className="button" onClick={undo}>
                {t('data.undoMapping')}
              </button>
            </p>
          )}
          {preview.isError ? <Problem error={preview.error} /> : preview.data ? <PreviewTable files={preview.data} remap={(change) => remap.mutate({ profile: chosen === ownProfile ? { text: written } : { name: chosen }, change }, { onSuccess: mapped })} /> : profile !== '' && <Waiting rows={4} />}
          <p className={css.act}>
            <button
              type="button"
              className="button"
              data-primary
              disabled={importing.isPending || by.who.trim() === '' || profile === '' || preview.isError}
              onClick={() => importing.mutate({ ids, profile, encodings, who: by.who, why: why || undefined, observedOn: observedOn || undefined }, { onSuccess: clear })}
            >
              {t('data.load')}
            </button>
            {importing.isPending && <progress className={css.progress} value={done} max={1} aria-label={t('data.loading')} />}
          </p>
          {importing.isPending && <WaitingNote />}
        </>
      )}
      {importing.isError && <Problem error={importing.error} />}
      {importing.data && <ImportOutcome result={importing.data} />}
    </section>
  )
}
