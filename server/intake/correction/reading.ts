import { z } from 'zod'
import type { Session } from '../../warehouse'
import type { SourcePlan } from '../plan/source-plan'

/** How a file was taken apart: kept with its batch, so that its refused rows can be read again when they are mended. */
const fileReading = z.object({
  /** What the fields are called on a sheet, each once: of the file itself, then of the one that was joined to it. */
  labels: z.array(z.string()),
  /** Position among them of every name that the profile may use. */
  names: z.record(z.string(), z.int()),
})
export type FileReading = z.output<typeof fileReading>

/** A header may be blank, or stand twice. */
function distinct(fields: readonly string[]): string[] {
  const labels: string[] = []
  for (const [index, field] of fields.entries()) {
    const plain = field === '' ? `#${index + 1}` : field
    labels.push(labels.includes(plain) ? `${plain} #${index + 1}` : plain)
  }
  return labels
}

const readingOf = ({ fields, joined, names }: SourcePlan): FileReading => ({ labels: distinct([...fields, ...(joined?.fields ?? [])]), names: Object.fromEntries(names) })

/** How the files of some plans are taken apart, by their names. */
export const writtenReadings = (plans: readonly SourcePlan[]): string => JSON.stringify(Object.fromEntries(plans.map((plan) => [plan.file.name, readingOf(plan)])))

/** The same of a batch; empty for one that was imported before they were kept, and for a correction. */
export async function readingsIn(session: Session, batch: number): Promise<Map<string, FileReading>> {
  const [row] = await session.query<{ readings: string | null }>('SELECT readings FROM batch WHERE id = CAST(:batch AS INTEGER)', { batch })
  return new Map(Object.entries(z.record(z.string(), fileReading).parse(JSON.parse(row?.readings ?? '{}'))))
}
