import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

/** Statements that reach out of `metrics`, each by one way out. */
const forbidden = [
  `import { readFileSync } from 'node:fs'\nexport { readFileSync }`,
  `import path from 'path'\nexport { path }`,
  `export const later = () => import('node:http')`,
  `import { Hono } from 'hono/tiny'\nexport { Hono }`,
  `import { createRoot } from 'react-dom/client'\nexport { createRoot }`,
  `import { DuckDBInstance } from '@duckdb/node-api'\nexport { DuckDBInstance }`,
  `import { openWarehouse } from '../server/warehouse'\nexport { openWarehouse }`,
  `import { engine } from '../web/engine/engine'\nexport { engine }`,
  `export const now = Date.now()`,
  `export const now = new Date()`,
  `export const now = performance.now()`,
  `export const draw = () => Math.random()`,
  `export const draw = () => crypto.randomUUID()`,
  `export const answer = fetch('/api/ranking')`,
  `export const answer = globalThis.fetch('/api/ranking')`,
  `export const title = document.title`,
  `export const address = window.location`,
  `export const kept = localStorage.length`,
  `export const home = process.env.HOME`,
  `export const fs = require('fs')`,
  `setTimeout(() => undefined, 10)`,
  `console.log('met')`,
]

/** Runs the linter, with the project's own configuration, over files of a folder that is laid out like the project. */
async function lint(folder: string): Promise<{ file: string; rule: string }[]> {
  const printed = await new Promise<string>((resolve, reject) =>
    execFile(join(root, 'node_modules/.bin/oxlint'), ['--format', 'json'], { cwd: folder }, (error, stdout) => (stdout ? resolve(stdout) : reject(error ?? new Error('the linter said nothing')))),
  )
  const { diagnostics } = JSON.parse(printed) as { diagnostics: { filename: string; code: string }[] }
  return diagnostics.map(({ filename, code }) => ({ file: filename, rule: code }))
}

let folder: string
let found: { file: string; rule: string }[]
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shuping-purity-'))
  await cp(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'))
  const files = forbidden.flatMap((text, index) => [
    [`metrics/way-out-${index}.ts`, text] as const,
    [`metrics/deep/er/way-out-${index}.ts`, text.replaceAll("'../", "'../../../")] as const,
    [`metrics/way-out-${index}.test.ts`, text] as const,
  ])
  for (const [name, text] of [...files, ['metrics/pure.ts', `import type { Day } from './time/day'\nexport const same = (day: Day): Day => day\n`] as const]) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), `${text}\n`)
  }
  found = await lint(folder)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const restricted = (file: string): string[] => found.filter((one) => one.file === file && /no-restricted|no-require/.test(one.rule)).map(({ rule }) => rule)

describe('the linter keeps metrics pure', () => {
  test.each(forbidden.map((text, index) => [text.split('\n')[0]!, index] as const))('%s', (_, index) => {
    expect(restricted(`metrics/way-out-${index}.ts`)).not.toEqual([])
    expect(restricted(`metrics/deep/er/way-out-${index}.ts`)).not.toEqual([])
  })

  test('tests are free of it, and what is pure passes', () => {
    expect(found.filter(({ file, rule }) => (file.endsWith('.test.ts') && /no-restricted/.test(rule)) || file === 'metrics/pure.ts')).toEqual([])
  })
})

/** Sources of metrics that ship: no tests, and none of what only tests use. */
async function sources(): Promise<[name: string, text: string][]> {
  const names = (await readdir(import.meta.dirname, { recursive: true })).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !/(^|\/)(oracle|fixture)\//.test(name))
  return Promise.all(names.map(async (name) => [name, await readFile(join(import.meta.dirname, name), 'utf8')] as [string, string]))
}

describe('what no lint rule sees', () => {
  test('no shipped source of metrics switches a lint rule off', async () => {
    expect((await sources()).filter(([, text]) => /(oxlint|eslint)-disable/.test(text)).map(([name]) => name)).toEqual([])
  })

  test('nor asks for the language or the zone of the machine: every engine and every machine gives the same', async () => {
    const found = (await sources()).flatMap(([name, text]) => [...text.matchAll(/\bIntl\.|\.toLocale\w+\(|\.localeCompare\(|import\.meta\.(?!glob\b)\w+/g)].map(([word]) => `${name}: ${word}`))
    expect(found).toEqual([])
  })

  test('there are sources to look at', async () => {
    expect((await sources()).length).toBeGreaterThan(80)
  })
})
