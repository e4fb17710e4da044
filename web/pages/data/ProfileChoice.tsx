import { useProfiles } from '../../api/profiles'
import { useWords } from '../../text/use-words'

interface ProfileChoiceProps {
  value: string
  choose: (name: string) => void
  /** An entry for a profile that is none of these. */
  other?: { readonly value: string; readonly name: string }
}

/** One of the profiles: the office's own, then those that are shipped. */
export function ProfileChoice({ value, choose, other }: ProfileChoiceProps) {
  const { t, name } = useWords()
  const { data: profiles = [] } = useProfiles()
  const groups = [
    { label: t('data.ownProfiles'), profiles: profiles.filter(({ own }) => own) },
    { label: t('data.shippedProfiles'), profiles: profiles.filter(({ own }) => !own) },
  ].filter((group) => group.profiles.length > 0)
  return (
    <label>
      <span>{t('data.profile')}</span>
      <select className="field" value={value} onChange={(event) => choose(event.target.value)}>
        {groups.map(({ label, profiles: some }) => (
          <optgroup key={label} label={label}>
            {some.map((one) => (
              <option key={one.name} value={one.name}>
                {name(one.names)}（{one.name}）
              </option>
            ))}
          </optgroup>
        ))}
        {other && <option value={other.value}>{other.name}</option>}
      </select>
    </label>
  )
}
