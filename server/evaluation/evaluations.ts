import type { EvaluationQuery } from '../office/office'
import type { Warehouse } from '../warehouse'
import { type Asked, keyOf, understood } from './asked'
import { dataVersion } from './data-version'
import { attachMemory, type Evaluation, evaluated, forget } from './evaluation'

interface Held {
  readonly made: Promise<Evaluation>
  users: number
  /** Nobody new may use it; it goes with its last user. */
  gone: boolean
}

/** Evaluations that are kept; a tally is small, and recomputing one is fast. */
const kept = 24
/** Data that change while they are read are read again. */
const attempts = 4

/**
 * Evaluations of the present data, each made once. When the data change the old ones go, the last one used first to
 * stay; an evaluation that is in use stays until its users are done.
 */
export class Evaluations {
  private readonly held = new Map<string, Held>()
  private count = 0

  constructor(private readonly warehouse: Warehouse) {}

  /** Does some work with the evaluation of a query. */
  async use<T>(query: EvaluationQuery, work: (evaluation: Evaluation, version: string) => Promise<T>): Promise<T> {
    const asked = understood(query)
    const version = await dataVersion(this.warehouse)
    const key = `${version}|${keyOf(asked)}`
    const held = this.held.get(key) ?? { made: this.make(asked), users: 0, gone: false }
    this.held.delete(key)
    this.held.set(key, held)
    held.made.catch(() => this.held.delete(key))
    held.users++
    this.trim(version)
    try {
      return await work(await held.made, version)
    } finally {
      held.users--
      if (held.gone && held.users === 0) await this.drop(held)
    }
  }

  private async make(asked: Asked): Promise<Evaluation> {
    await attachMemory(this.warehouse)
    let before = await dataVersion(this.warehouse)
    for (let attempt = 1; ; attempt++) {
      const evaluation = await evaluated(this.warehouse, asked, ++this.count)
      const after = await dataVersion(this.warehouse)
      if (after === before || attempt === attempts) return evaluation
      await forget(this.warehouse, evaluation.schema)
      before = after
    }
  }

  /** Lets go of what the newest data no longer support, and of the longest unused. */
  private trim(version: string): void {
    const entries = [...this.held]
    const old = entries.filter(([key], index) => !key.startsWith(`${version}|`) || index < entries.length - kept)
    for (const [key, held] of old) {
      this.held.delete(key)
      held.gone = true
      if (held.users === 0) void this.drop(held)
    }
  }

  private async drop(held: Held): Promise<void> {
    const evaluation = await held.made.catch(() => null)
    if (evaluation) await forget(this.warehouse, evaluation.schema)
  }
}
