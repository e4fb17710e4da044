import type { AsyncDuckDBConnection, AsyncPreparedStatement } from '@duckdb/duckdb-wasm'

/** More are closed, the longest unused first. */
const kept = 64

/** Prepared statements by their text: questions repeat a few shapes, and preparing is a round trip to the worker. */
export class Statements {
  private readonly made = new Map<string, Promise<AsyncPreparedStatement>>()

  constructor(private readonly connection: AsyncDuckDBConnection) {}

  async prepared(text: string): Promise<AsyncPreparedStatement> {
    const asked = this.made.get(text) ?? this.connection.prepare(text)
    this.made.delete(text)
    this.made.set(text, asked)
    if (this.made.size > kept) await this.close([...this.made.keys()].slice(0, -kept))
    return asked
  }

  /** Closes all: they belong to a snapshot that is going. */
  forget(): Promise<void> {
    return this.close([...this.made.keys()])
  }

  private async close(texts: readonly string[]): Promise<void> {
    for (const text of texts) {
      const statement = this.made.get(text)
      this.made.delete(text)
      if (statement) await (await statement).close()
    }
  }
}
