import { expect, test } from 'vitest'
import { placesInWords } from './scenario-rows'

test.each([
  [[], ''],
  [[3], '3'],
  [[2, 1], '1、2'],
  [[1, 2, 3, 7, 7, 9, 10], '1–3、7、9、10'],
])('places %j in words are %s', (places, words) => expect(placesInWords(places, '、')).toBe(words))
