import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm'
import { indicators } from '../../../../metrics/indicators'
import type { Evaluation } from '../../../api/evaluation'
import type { Progress } from '../../../engine/database'
import { fetchSnapshot } from '../../../engine/fetch-snapshot'
import { startEngine, type StartedEngine } from '../../../engine/start-engine'
import { type Cell, cellOf, type Column, column } from './cell'
import { Absent, QuestionFault } from './fault'
import { asSource, ownWords, trimmed } from './question'

/** Answers a question a part at a time. */
export interface Answer {
  readonly columns: readonly Column[]
  /** The next rows, at least so many where there are; with `done` none are left. */
  next(least: number): Promise<{ readonly rows: readonly (readonly Cell[])[]; readonly done: boolean }>
}

/** The console's own engine with the snapshot of an evaluation: what happens to it happens to no slice. */
export interface Console {
  /** @throws QuestionFault when the engine does not take it. */
  ask(text: string): Promise<Answer>
  /** Whether it still answers; after a fault that broke it, it does not. */
  sound(): Promise<boolean>
  end(): void
}

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** Names of the indicators, which the snapshot knows by their ids. */
const indicatorTable = (): string =>
  `CREATE TABLE memory.main.indicator AS SELECT * FROM (VALUES ${[...indicators.values()].map(({ id, names }) => `(${[id, names.zh, names.en].map(literal).join(', ')})`).join(', ')}) AS i(id, name, name_en)`

/** Last statements of the set-up: from here on no file and no address is read, and no setting changes. */
const closed = [`SET search_path = 'snapshot.main,memory.main'`, `SET memory_limit = '1GB'`, 'SET enable_external_access = false', 'SET lock_configuration = true']

/** What is loaded before a first question. */
export type LoadStep = 'engine' | 'data'

/** @throws Absent when the engine cannot be loaded here; and when the server refuses the snapshot, and when `signal` stops it. */
export async function openConsole(evaluation: Evaluation, signal: AbortSignal, progress: (step: LoadStep) => Progress): Promise<Console> {
  const engine = await startEngine(signal, progress('engine')).catch((cause: unknown) => Promise.reject(new Absent(cause)))
  try {
    const bytes = await fetchSnapshot(evaluation, signal, progress('data'))
    await engine.database.registerFileBuffer('snapshot.duckdb', bytes)
    for (const statement of [`ATTACH 'snapshot.duckdb' AS snapshot (READ_ONLY)`, indicatorTable(), ...closed]) await engine.connection.query(statement)
    return over(engine)
  } catch (error) {
    engine.end()
    throw error
  }
}

function over({ connection, end }: StartedEngine): Console {
  return {
    async ask(text) {
      const question = trimmed(text)
      try {
        await (await connection.prepare(asSource(question))).close()
      } catch (error) {
        throw new QuestionFault(ownWords(said(error)), text)
      }
      return answer(connection, question)
    },
    async sound() {
      const silent = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 2000))
      return Promise.race([silent, connection.query('SELECT 1').then(() => true, () => false)])
    },
    end,
  }
}

const said = (error: unknown): string => (error instanceof Error ? error.message : String(error))

async function answer(connection: AsyncDuckDBConnection, question: string): Promise<Answer> {
  const faulty = (error: unknown): never => {
    throw new QuestionFault(said(error), question)
  }
  const reader = await connection.send(question, true).catch(faulty)
  await reader.open().catch(faulty)
  const { fields } = reader.schema
  const columns = fields.map(({ name, type }) => column(name, String(type)))
  const scales = fields.map(({ type }) => (type as { scale?: number }).scale)
  let done = false
  return {
    columns,
    async next(least) {
      const rows: Cell[][] = []
      while (!done && rows.length < least) {
        const batch = await reader.next().catch(faulty)
        if (batch.done) {
          done = true
          break
        }
        const vectors = fields.map((_, at) => batch.value.getChildAt(at))
        for (let row = 0; row < batch.value.numRows; row++) rows.push(vectors.map((vector, at) => cellOf(vector?.get(row), columns[at]!, scales[at])))
      }
      return { rows, done }
    },
  }
}
