import { useSyncExternalStore } from 'react'
import type { SqlValue } from '../../metrics/sql/bind'
import { HeldTally, keyTextsSql, type KeyText, tallyColumnsSql } from '../../metrics/tally/held-tally'
import type { Scheme } from '../../metrics/schemes'
import type { Frame } from '../../metrics/scoring/ranking'
import type { Seal } from '../../server/evaluation/seal'
import type { Evaluation } from '../api/evaluation'
import type { Database, Row } from './database'

/** Where the browser's own computing stands. */
export type EngineStatus =
  | { readonly kind: 'idle' }
  | { readonly kind: 'loading'; readonly step: 'engine' | 'data'; readonly received: number; readonly total: number | null }
  | { readonly kind: 'ready'; readonly key: string; readonly bytes: number }
  /** The reader stopped it; nothing starts again by itself. */
  | { readonly kind: 'stopped' }
  /** It cannot run here; the server answers. */
  | { readonly kind: 'unavailable'; readonly reason: string }

/** Which snapshot holds an evaluation: group and slice are questions to it. */
export const snapshotKey = ({ period, asOf, scheme }: Evaluation): string => [period, asOf ?? '', scheme ?? ''].join('|')

/** What every slice is computed from, without asking the database. */
export interface Holding {
  /** Tells it from what was held before: what was computed from that is no answer any more. */
  readonly number: number
  readonly tally: HeldTally
  /** The frame that travels with the snapshot: departments, duties and states that belong to these very counts. */
  readonly frame: Frame
  /** By which the figures are scored: of a frozen period the scheme that it was kept with. */
  readonly scheme: Scheme
  /** Which figures they are. */
  readonly seal: Seal
}

/**
 * DuckDB in this browser with one snapshot attached. Nothing of it is loaded before `load` is called, and everything
 * works without it, only through the server.
 */
export class Engine {
  status: EngineStatus = { kind: 'idle' }
  private readonly listeners = new Set<() => void>()
  private database: Database | null = null
  private loading: AbortController | null = null
  private held: Holding | null = null

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Loads the engine when it is not there, and attaches the snapshot in the place of the one before. */
  async load(evaluation: Evaluation): Promise<void> {
    if (this.holds(evaluation)) return
    const key = snapshotKey(evaluation)
    this.loading?.abort()
    const loading = new AbortController()
    this.loading = loading
    const { signal } = loading
    const report = (step: 'engine' | 'data') => (received: number, total: number | null) => {
      if (!signal.aborted) this.set({ kind: 'loading', step, received, total })
    }
    report('engine')(0, null)
    try {
      const { openDatabase } = await import('./database')
      this.database ??= await openDatabase(signal, report('engine'))
      const bytes = await this.database.attach(evaluation, signal, report('data'))
      this.held = await holdingOf(this.database, (this.held?.number ?? 0) + 1)
      if (!signal.aborted) this.set({ kind: 'ready', key, bytes })
    } catch (error) {
      if (signal.aborted) return
      this.set({ kind: 'unavailable', reason: error instanceof Error ? error.message : String(error) })
    }
  }

  /** Whether it can answer for an evaluation. */
  holds(evaluation: Evaluation): boolean {
    return this.status.kind === 'ready' && this.status.key === snapshotKey(evaluation)
  }

  /** Stops loading at the reader's wish. */
  stop(): void {
    this.loading?.abort()
    this.set({ kind: 'stopped' })
  }

  /** Forgets the snapshot, so that the next `load` fetches the newest. */
  drop(): void {
    this.loading?.abort()
    this.set({ kind: 'idle' })
  }

  /** Runs one of our statements over the attached snapshot's tables. */
  query(text: string, parameters: Readonly<Record<string, SqlValue>> = {}): Promise<Row[]> {
    if (!this.database) throw new Error('the engine is asked before a snapshot is attached')
    return this.database.query(text, parameters)
  }

  /** What the attached snapshot holds. */
  get holding(): Holding {
    if (!this.held) throw new Error('the engine is asked before a snapshot is attached')
    return this.held
  }

  private set(status: EngineStatus): void {
    this.status = status
    for (const listener of this.listeners) listener()
  }
}

async function holdingOf(database: Database, number: number): Promise<Holding> {
  const [texts, columns, [row]] = await Promise.all([database.query(keyTextsSql(), {}) as Promise<(Row & KeyText)[]>, database.columns(tallyColumnsSql()), database.query('SELECT json FROM frame', {})])
  const { state, revision, hash, rules: scheme, ...frame } = JSON.parse(String(row?.json)) as Frame & Seal & { readonly rules: Scheme }
  return { number, tally: new HeldTally(texts, columns), frame, scheme, seal: { state, revision, hash } }
}

/** The one engine of this page; it outlives every component. */
export const engine = new Engine()

/** The engine, with a component that follows its status. */
export function useEngine(): Engine {
  useSyncExternalStore(engine.subscribe, () => engine.status)
  return engine
}
