import { beforeAll, describe, expect, test } from 'vitest'
import { describeOnSharedData } from '../../server/e2e/shared-data'
import { frequencyCatalogues } from './fixture/frequency-cells'
import { readFrequency } from './frequency'
import { codeNames, frequencyCodes } from './frequency-code'
import { goldenFrequencies, type GoldenSource } from './frequency.golden'

const sources = Object.keys(goldenFrequencies) as GoldenSource[]
const tabled = (source: GoldenSource): [spelling: string, code: string][] =>
  Object.entries(goldenFrequencies[source]).flatMap(([code, spellings]) => spellings.map((spelling): [string, string] => [spelling, code]))

describe.each(sources)('the spellings of %s', (source) => {
  test.each(tabled(source))('%j is read as %s', (spelling, code) => {
    expect(readFrequency(spelling).code).toBe(code)
  })
})

describe('the golden table', () => {
  test('gives a spelling one reading, wherever it is found', () => {
    const codes = new Map<string, Set<string>>()
    for (const [spelling, code] of sources.flatMap(tabled)) codes.set(spelling, (codes.get(spelling) ?? new Set()).add(code))
    expect([...codes].filter(([, of]) => of.size > 1)).toEqual([])
    for (const source of sources) expect(new Set(tabled(source).map(([spelling]) => spelling)).size).toBe(tabled(source).length)
  })

  test('has codes that the pages can name', () => {
    for (const [, code] of sources.flatMap(tabled)) expect(codeNames(code)).not.toEqual({ zh: code, en: code })
  })

  test('holds exemptions by name and unread words apart from cycles', () => {
    const kinds = new Map(sources.flatMap(tabled).map(([spelling, code]) => [code, readFrequency(spelling).kind]))
    const of = (kind: string) => [...kinds].filter(([, one]) => one === kind).map(([code]) => code)
    expect(of('exempt').sort()).toEqual(['as-needed', 'irregular', 'once', 'static'])
    expect(of('unknown')).toEqual(['unread'])
  })
})

test.each(['', ' ', '\u00a0', '\u3000\n'])('a blank, %j, is unknown', (blank) => {
  expect(readFrequency(blank).kind).toBe('unknown')
})

test.each(Object.entries(frequencyCodes).filter(([code]) => code !== 'unread'))('the names of %s are read as it', (code, { zh, en }) => {
  expect([readFrequency(zh).code, readFrequency(en).code]).toEqual([code, code])
})

for (const source of sources) {
  const { folder, datasets, cells } = frequencyCatalogues[source]
  describeOnSharedData(folder, `the catalogue of ${source}`, (path) => {
    let all: string[]
    let told: string[]
    beforeAll(() => {
      all = cells(path)
      told = all.filter((cell) => cell.trim() !== '')
    })

    test('tells as many frequencies as it has datasets, blanks included', () => {
      expect(all.length).toBe(datasets)
    })

    test('spells frequencies in the ways of the golden table and in no other', () => {
      expect([...new Set(told)].sort()).toEqual(tabled(source).map(([spelling]) => spelling).sort())
    })

    test('is read as a cycle or as exempt in at least 97 % of the cells that are not blank', () => {
      const read = told.filter((cell) => readFrequency(cell).kind !== 'unknown')
      expect(read.length * 100).toBeGreaterThanOrEqual(told.length * 97)
    })
  })
}
