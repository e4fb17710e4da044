import type { PullOutcome, Source, SourceRequest } from '../../pull/sources'
import { type Format, printJson, printRows } from '../formats'
import { print } from '../output'
import { withNewOffice, withOffice } from '../reach-office'
import { language, speak } from '../speak'
import { systemUser } from '../system-user'
import { texts } from '../texts'

const outcomes: Readonly<Record<PullOutcome, (typeof texts)[keyof typeof texts]>> = { imported: texts.pullImported, unchanged: texts.pullUnchanged, held: texts.pullHeld, failed: texts.pullFailedState }

const columns = [
  { id: 'id', name: speak(texts.source) },
  { id: 'kind', name: speak(texts.sourceKind) },
  { id: 'address', name: speak(texts.address) },
  { id: 'profile', name: speak(texts.profileName) },
  { id: 'schedule', name: speak(texts.schedule) },
  { id: 'at', name: speak(texts.lastRun) },
  { id: 'outcome', name: speak(texts.status) },
  { id: 'message', name: speak(texts.reason), most: 60 },
]

const cells = ({ id, kind, addresses, profile, schedule, last }: Source): string[] => [
  id,
  kind,
  addresses.join(' '),
  profile,
  schedule ?? '—',
  last?.startedAt.slice(0, 16).replace('T', ' ') ?? '—',
  last ? speak(outcomes[last.outcome]) : '—',
  last?.message?.[language] ?? '',
]

/** `shuping sources` */
export const sources = ({ data, format }: { readonly data: string; readonly format: Format }): Promise<void> =>
  withOffice(data, async (office) => {
    const all = await office.sources()
    if (format === 'json') return printJson(all)
    if (all.length === 0 && format === 'table') return print(`${speak(texts.noRows)}\n`)
    return printRows(format, columns, all.map(cells))
  })

/** `shuping source` */
export const addSource = (id: string, { data, address, ...request }: Omit<SourceRequest, 'id' | 'who' | 'addresses'> & { readonly data: string; readonly address: readonly string[] }): Promise<void> =>
  withNewOffice(data, async (office) => {
    await office.addSource({ id, ...request, addresses: address, who: systemUser() })
    await print(`${speak(texts.sourceAdded, { id })}\n`)
  })

/** `shuping pull` @returns exit code: 2 when the batch is held. */
export const pull = (id: string, { data }: { readonly data: string }): Promise<number> =>
  withOffice(data, async (office) => {
    const { outcome, batch, bytes, message } = await office.pull(id)
    await print(`${speak(outcomes[outcome])}${batch === null ? '' : ` #${batch}`}（${Math.ceil(bytes / 1024)} KB）${message ? `：${message[language]}` : ''}\n`)
    return outcome === 'held' ? 2 : 0
  })
