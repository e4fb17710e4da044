import { Mistake } from '../office/mistake'
import type { ImportResult } from '../office/batch'
import { problemOf } from './refusal'
import type { ImportEvent } from './shapes/import-event'

/** What an import tells while it runs, and its result or refusal last: a JSON document a line. */
export async function* importEvents(run: (progress: (fraction: number, step: string) => void) => Promise<ImportResult>): AsyncIterable<string> {
  const waiting: ImportEvent[] = []
  let wake = (): void => {}
  const tell = (event: ImportEvent): void => {
    waiting.push(event)
    wake()
  }
  let done = false
  const finished = run((fraction, step) => tell({ fraction, step }))
    .then(
      (result) => tell({ result }),
      (error: unknown) => {
        if (error instanceof Mistake) tell({ problem: problemOf(error) })
        else throw error
      },
    )
    .finally(() => {
      done = true
      wake()
    })
  while (!done || waiting.length > 0) {
    for (const event of waiting.splice(0)) yield `${JSON.stringify(event)}\n`
    if (!done && waiting.length === 0) await new Promise<void>((resolve) => (wake = resolve))
  }
  await finished
}
