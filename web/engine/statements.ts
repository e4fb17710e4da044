import type { AsyncDuckDBConnection, AsyncPreparedStatement } from '@duckdb/duckdb-wasm'

/** More are closed, the longest unused first. */
const kept = 64

/** Prepared statements by their text: slices repeat a few shapes, and preparing is a round trip to the worker. */
export class Statements {
  private readonly made = new Map<string, Promise<AsyncPreparedStatement>>()
  private readonly ready = new Map<string, AsyncPreparedStatement>()

  constructor(private readonly connection: AsyncDuckDBConnection) {}

  /** The statement of a text that was prepared before; undefined for others. */
  there(text: string): AsyncPreparedStatement | undefined {
    const statement = this.ready.get(text)
    if (statement) this.use(text, this.made.get(text)!)
    return statement
  }

  async prepared(text: string): Promise<AsyncPreparedStatement> {
    const asked = this.made.get(text) ?? this.connection.prepare(text)
    this.use(text, asked)
    if (this.made.size > kept) await this.close([...this.made.keys()].slice(0, -kept))
    const statement = await asked
    this.ready.set(text, statement)
    return statement
  }

  private use(text: string, statement: Promise<AsyncPreparedStatement>): void {
    this.made.delete(text)
    this.made.set(text, statement)
  }

  /** Closes all: they belong to a snapshot that is going. */
  forget(): Promise<void> {
    return this.close([...this.made.keys()])
  }

  private async close(texts: readonly string[]): Promise<void> {
    for (const text of texts) {
      const statement = this.made.get(text)
      this.made.delete(text)
      this.ready.delete(text)
      if (statement) await (await statement).close()
    }
  }
}
