import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ProfileInfo } from '../../../server/intake'
import { profileTextOptions, useProfiles, useRemoveProfile } from '../../api/profiles'
import { May } from '../../parts/May'
import { Problem } from '../../parts/Problem'
import { ReasonForm } from '../../parts/ReasonForm'
import { ListSheet } from '../../parts/ListSheet'
import { Waiting } from '../../parts/Waiting'
import { minute } from '../../text/minute'
import { useWords } from '../../text/use-words'
import css from './DataPage.module.css'
import { KeepProfile } from './KeepProfile'

/** The office's own profiles, with what is read by them, and those that are shipped: each to be read and to be the start of another. */
export function Profiles() {
  const { t } = useWords()
  const profiles = useProfiles()
  const [opened, setOpened] = useState<string | null>(null)
  const own = profiles.data?.filter((one) => one.own) ?? []
  const shipped = profiles.data?.filter((one) => !one.own) ?? []
  return (
    <section aria-labelledby="profiles-title">
      <h2 id="profiles-title" className={css.section}>
        {t('data.profiles')} <small>{t('data.profilesNote')}</small>
      </h2>
      {profiles.isLoadingError && <Problem error={profiles.error} retry={() => void profiles.refetch()} />}
      {profiles.isPending && <Waiting rows={2} />}
      {own.length > 0 && <ProfileTable label={t('data.ownProfiles')} profiles={own} open={setOpened} />}
      {shipped.length > 0 && (
        <details className={css.type}>
          <summary>
            <b>{t('data.shippedProfiles')}</b> <small>{t('data.shippedNote', { count: shipped.length })}</small>
          </summary>
          <ProfileTable label={t('data.shippedProfiles')} profiles={shipped} open={setOpened} />
        </details>
      )}
      {opened !== null && <ProfileText key={opened} name={opened} close={() => setOpened(null)} />}
    </section>
  )
}

function ProfileTable({ label, profiles, open }: { label: string; profiles: readonly ProfileInfo[]; open: (name: string) => void }) {
  const { t } = useWords()
  return (
    <ListSheet label={label}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t('data.profile')}</th>
            <th scope="col">{t('data.fileNames')}</th>
            {profiles.some(({ own }) => own) && <th scope="col">{t('data.usedBy')}</th>}
            <th scope="col">{t('rules.change')}</th>
          </tr>
        </thead>
        <tbody>
          {profiles.map((profile) => (
            <ProfileRow key={profile.name} profile={profile} open={() => open(profile.name)} />
          ))}
        </tbody>
      </table>
    </ListSheet>
  )
}

function ProfileRow({ profile: { name: id, names, notes, files, own }, open }: { profile: ProfileInfo; open: () => void }) {
  const { t, name, number } = useWords()
  const remove = useRemoveProfile()
  const [removing, setRemoving] = useState(false)
  return (
    <tr>
      <td className={css.source}>
        {name(names)} <small>{id}</small>
        {notes.map((note) => (
          <small key={note.zh}>{name(note)}</small>
        ))}
      </td>
      <td>
        {files.map((file) => (
          <code key={file}>{file}</code>
        ))}
      </td>
      {own && (
        <td>
          {own.sources.length > 0 && t('data.usedBySources', { sources: own.sources.join(t('list.comma')) })}
          <small>{t('data.usedByBatches', { count: number.count(own.batches) })}</small>
        </td>
      )}
      <td className={css.change}>
        {own && t('data.made', { who: own.who, at: minute(own.at) })}
        {own && <small>{own.why}</small>}
        {removing ? (
          <ReasonForm action={t('data.removeProfile')} pending={remove.isPending} error={remove.error} send={(words) => remove.mutate({ name: id, ...words })} cancel={() => setRemoving(false)} />
        ) : (
          <span className={css.actions}>
            <button type="button" className="button" onClick={open}>
              {t(own ? 'data.editProfile' : 'data.showProfile')}
            </button>
            {own && (
              <May action="import">
                <button type="button" className="button" onClick={() => setRemoving(true)}>
                  {t('data.removeProfile')}
                </button>
              </May>
            )}
          </span>
        )}
      </td>
    </tr>
  )
}

/** The document of a profile, to be changed and kept. */
function ProfileText({ name, close }: { name: string; close: () => void }) {
  const { t } = useWords()
  const text = useQuery(profileTextOptions(name))
  const [changed, setChanged] = useState<string | null>(null)
  return (
    <div className={`${css.panel} ${css.own}`}>
      <h3>
        {name} <small>{t('data.profileHint')}</small>
      </h3>
      {text.isError && <Problem error={text.error} />}
      {text.data !== undefined && <textarea aria-label={name} spellCheck={false} rows={Math.min(30, (changed ?? text.data).split('\n').length + 1)} value={changed ?? text.data} onChange={(event) => setChanged(event.target.value)} />}
      <div className={css.act}>
        <May action="import">
          <KeepProfile text={changed ?? ''} kept={close} />
        </May>
        <button type="button" className="button" onClick={close}>
          {t('data.close')}
        </button>
      </div>
    </div>
  )
}
