import { useCallback, useEffect, useRef, useState } from 'react'
import type { Evaluation } from '../../../api/evaluation'
import { engine, snapshotKey } from '../../../engine/engine'
import type { Cell, Column } from './cell'
import type { Answer, Console, LoadStep } from './console'

/** Rows that the first answer brings, and each further press. */
export const [firstRows, furtherRows] = [1000, 10_000]

/** Rows of an answer, as far as they were fetched. */
export interface Found {
  readonly text: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
  readonly done: boolean
  readonly seconds: number
}

export type ConsoleState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'loading'; readonly step: LoadStep; readonly received: number; readonly total: number | null }
  | { readonly kind: 'running' }
  | { readonly kind: 'found'; readonly found: Found }
  | { readonly kind: 'canceled'; readonly ended: boolean }
  /** @property ended the engine did not survive it. */
  | { readonly kind: 'failed'; readonly error: unknown; readonly ended: boolean }

/** The console of an evaluation: its engine is made with the first question and ends with the page. */
export function useConsole(evaluation: Evaluation) {
  const [state, setState] = useState<ConsoleState>({ kind: 'idle' })
  const held = useRef<Console | null>(null)
  const asked = useRef<{ readonly stop: AbortController } | null>(null)
  const answer = useRef<Answer | null>(null)
  const key = snapshotKey(evaluation)

  const end = useCallback(() => {
    held.current?.end()
    held.current = null
    answer.current = null
  }, [])
  useEffect(() => {
    const drop = () => {
      asked.current?.stop.abort()
      asked.current = null
      end()
      setState({ kind: 'idle' })
    }
    // The reader takes newer data: the snapshot that is held goes, as that of the slices does.
    const leave = engine.subscribe(() => engine.status.kind === 'idle' && drop())
    return () => {
      leave()
      drop()
    }
    // Another snapshot is another console.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [key, end])

  const opened = async (signal: AbortSignal): Promise<Console> => {
    if (held.current) return held.current
    const progress = (step: LoadStep) => (received: number, total: number | null) => {
      if (!signal.aborted) setState({ kind: 'loading', step, received, total })
    }
    progress('engine')(0, null)
    const { openConsole } = await import('./console')
    const made = await openConsole(evaluation, signal, progress)
    held.current = made
    return made
  }

  const run = async (text: string) => {
    asked.current?.stop.abort()
    const stop = new AbortController()
    asked.current = { stop }
    if (held.current) setState({ kind: 'running' })
    try {
      const console = await opened(stop.signal)
      setState({ kind: 'running' })
      const from = performance.now()
      answer.current = await console.ask(text)
      const { rows, done } = await answer.current.next(firstRows)
      if (!stop.signal.aborted) setState({ kind: 'found', found: { text, columns: answer.current.columns, rows, done, seconds: (performance.now() - from) / 1000 } })
    } catch (error) {
      if (stop.signal.aborted) return
      const ended = held.current !== null && !(await held.current.sound())
      if (ended) end()
      setState({ kind: 'failed', error, ended })
    }
  }

  const more = async (found: Found) => {
    try {
      const next = await answer.current?.next(furtherRows)
      if (next) setState({ kind: 'found', found: { ...found, rows: [...found.rows, ...next.rows], done: next.done } })
    } catch (error) {
      setState({ kind: 'failed', error, ended: false })
    }
  }

  /** Ends the engine with its question: asked to leave off, it does so late or never, and a new one is there in a moment. */
  const cancel = () => {
    asked.current?.stop.abort()
    asked.current = null
    const ended = held.current !== null
    end()
    setState({ kind: 'canceled', ended })
  }

  return { state, run, more, cancel }
}
