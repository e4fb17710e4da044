import { useState } from 'react'
import type { SourceKind } from '../../../server/pull/sources'
import { useAddSource } from '../../api/sources'
import { Problem } from '../../parts/Problem'
import { useWho, WhoField } from '../../parts/WhoField'
import { useWords } from '../../text/use-words'
import css from './DataPage.module.css'
import { ProfileChoice } from './ProfileChoice'

/** Catalogues of a kind of their own, by the names of their interfaces. */
const kinds = [
  { id: 'ckan', name: 'CKAN package_search' },
  { id: 'ckan-package', name: 'CKAN package_show' },
  { id: 'dcat', name: 'DCAT-US data.json' },
] as const

const blank = { id: '', kind: 'file' as SourceKind, addresses: '', proxy: '', profile: 'template', schedule: '', why: '' }

/** Lines that say anything. */
const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter(Boolean)

/** Enters an address to be fetched; what is wrong is said by the server. */
export function SourceForm() {
  const { t } = useWords()
  const add = useAddSource()
  const by = useWho()
  const [open, setOpen] = useState(false)
  const [source, setSource] = useState(blank)
  const set = (part: Partial<typeof blank>) => setSource({ ...source, ...part })
  if (!open)
    return (
      <p className={css.act}>
        <button type="button" className="button" onClick={() => setOpen(true)}>
          {t('data.addSource')}
        </button>
      </p>
    )
  return (
    <form
      className={css.panel}
      aria-label={t('data.addSource')}
      onSubmit={(event) => {
        event.preventDefault()
        add.mutate(
          { ...source, who: by.who, addresses: linesOf(source.addresses), proxy: source.proxy || undefined, schedule: source.schedule || undefined },
          {
            onSuccess: () => {
              setSource(blank)
              setOpen(false)
            },
          },
        )
      }}
    >
      <div className={css.fields}>
        <label>
          <span>{t('data.sourceName')} *</span>
          <input className="field" required maxLength={40} value={source.id} onChange={(event) => set({ id: event.target.value })} />
        </label>
        <label>
          <span>{t('data.kind')}</span>
          <select className="field" value={source.kind} onChange={(event) => set({ kind: kinds.find(({ id }) => id === event.target.value)?.id ?? 'file' })}>
            <option value="file">{t('data.fileKind')}</option>
            {kinds.map(({ id, name: called }) => (
              <option key={id} value={id}>
                {called}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t('data.address')} *</span>
          <textarea className="field" required rows={2} maxLength={20_000} spellCheck={false} value={source.addresses} onChange={(event) => set({ addresses: event.target.value })} />
          <small>{t('data.addressHint')}</small>
        </label>
        <ProfileChoice value={source.profile} choose={(profile) => set({ profile })} />
        <label>
          <span>{t('data.proxy')}</span>
          <input className="field" type="url" placeholder="http://proxy.example:3128" maxLength={500} value={source.proxy} onChange={(event) => set({ proxy: event.target.value })} />
          <small>{t('data.proxyHint')}</small>
        </label>
        <label>
          <span>{t('data.schedule')}</span>
          <input className="field" placeholder="0 6 * * *" maxLength={100} value={source.schedule} onChange={(event) => set({ schedule: event.target.value })} />
          <small>{t('data.scheduleHint')}</small>
        </label>
        <label>
          <span>
            {t('who.by')} {by.say && '*'}
          </span>
          <WhoField by={by} labelled />
        </label>
        <label>
          <span>{t('rules.why')} *</span>
          <input className="field" required maxLength={1000} value={source.why} onChange={(event) => set({ why: event.target.value })} />
        </label>
      </div>
      <p className={css.act}>
        <button type="submit" className="button" data-primary disabled={add.isPending}>
          {t('rules.enter')}
        </button>
        <button type="button" className="button" onClick={() => setOpen(false)}>
          {t('rules.cancel')}
        </button>
      </p>
      {add.isError && <Problem error={add.error} />}
    </form>
  )
}
