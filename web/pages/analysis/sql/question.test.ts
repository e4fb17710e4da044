import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { asSource, otherWord, ownWords, trimmed } from './question'

let engine: DuckDBConnection
beforeAll(async () => {
  engine = await (await DuckDBInstance.create(':memory:')).connect()
  await engine.run('CREATE TABLE tally(indicator VARCHAR, met BIGINT)')
})
afterAll(() => engine.closeSync())

/** Whether the engine's parser takes a text as the source of a query. */
const taken = async (text: string): Promise<boolean> => {
  try {
    ;(await engine.prepare(asSource(trimmed(text)))).destroySync()
    return true
  } catch {
    return false
  }
}

it('every kind of query is a source of another', async () => {
  for (const text of [
    'SELECT 1',
    'SELECT met FROM tally ORDER BY met LIMIT 3;',
    'FROM tally',
    'WITH a AS (SELECT 1 AS n) SELECT n FROM a -- a note at the end',
    'VALUES (1), (2)',
    'DESCRIBE tally',
    'SUMMARIZE tally',
    "SELECT ';' AS semicolon, ')' AS bracket",
    'SELECT 1 UNION ALL SELECT 2 ; \n ; ',
  ])
    expect({ text, taken: await taken(text) }).toEqual({ text, taken: true })
})

it('nothing else is: no statement that writes, reaches out or changes settings, and never two', async () => {
  const statements = [
    'CREATE TABLE x(i INTEGER)',
    'CREATE TEMP VIEW v AS SELECT 1',
    'INSERT INTO tally VALUES (1, 2)',
    'UPDATE tally SET met = 0',
    'DELETE FROM tally',
    'DROP TABLE tally',
    'ALTER TABLE tally ADD COLUMN x INTEGER',
    'TRUNCATE tally',
    "ATTACH 'x.duckdb'",
    'DETACH memory',
    "COPY tally TO 'x.csv'",
    "COPY tally FROM 'x.csv'",
    "EXPORT DATABASE 'x'",
    "IMPORT DATABASE 'x'",
    'INSTALL httpfs',
    'LOAD httpfs',
    'SET memory_limit = 1',
    'RESET memory_limit',
    'PRAGMA version',
    'CALL pragma_version()',
    'USE memory',
    'BEGIN',
    'CHECKPOINT',
    'VACUUM',
    'PREPARE p AS SELECT 1',
    'SELECT 1; DROP TABLE tally',
    'SELECT 1) ; DROP TABLE tally; SELECT * FROM (SELECT 1',
    'SELECT 1); SELECT (2',
    'WITH x AS (DELETE FROM tally RETURNING *) SELECT * FROM x',
    'WITH x AS (INSERT INTO tally VALUES (1, 2) RETURNING *) SELECT * FROM x',
    '/* SELECT 1',
    '',
  ]
  for (const text of statements) expect({ text, taken: await taken(text) }).toEqual({ text, taken: false })
  expect((await engine.runAndReadAll('SELECT count(*) FROM tally')).getRows()).toEqual([[0n]])
})

it('a message counts lines as the reader wrote them', async () => {
  const said = await engine.prepare(asSource('SELECT met\nFROM tallly')).then(() => '', (error: Error) => error.message)
  expect(said).toContain('LINE 3: FROM tallly')
  expect(ownWords(said)).toContain('LINE 2: FROM tallly')
})

it('a statement that is no query is named by its word', () => {
  expect(otherWord('-- first a note\n  insert into tally values (1)')).toBe('INSERT')
  expect(otherWord('SELECT 1')).toBeNull()
  expect(otherWord('settings')).toBeNull()
})
