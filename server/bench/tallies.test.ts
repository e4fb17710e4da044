import { describe, expect, test } from 'vitest'
import { indicators } from '../../metrics/indicators'
import { schemeFor } from '../../metrics/schemes/scheme-for'
import { parsePeriod } from '../../metrics/time/period'
import { loadedSample } from '../e2e/loaded-sample'
import { writtenByHand } from './counts-by-hand'
import { tallyTimes } from './tallies'

describe('tallies beside counts written by hand for DuckDB', () => {
  const warehouse = loadedSample()

  // A span of each length, the years on either side, and in each the whole of the indicators.
  test.each(['2014', '2015', '2015-H1', '2015-Q3', '2015-10', '2016'])('agree in %s on every count of the sample', async (period) => {
    const compared = await tallyTimes(warehouse(), period)
    expect(compared.map(({ indicator }) => indicator).sort()).toEqual(schemeFor(parsePeriod(period)!).scheme.duties.map(({ indicator }) => indicator).sort())
  })

  test('are written for every indicator, and for nothing else', () => {
    expect([...writtenByHand].sort()).toEqual([...indicators.keys()].sort())
  })
})
