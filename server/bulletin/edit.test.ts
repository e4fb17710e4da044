import { expect, test } from 'vitest'
import { typedNumbers } from './edit'

const generated = ['本期', '，2015年方案的目标为', '，计0分。']

test('numbers that the sentence has in its words may stay, each as often as it stood there', () => {
  expect(typedNumbers(generated, ['按2015年方案，本期为', '，目标为', '，计0分。'])).toEqual([])
  expect(typedNumbers(generated, ['2015年，按2015年方案', '', '。'])).toEqual(['2015'])
})

test('what is typed beside the figures is found, in digits of any width and as a rate in words', () => {
  expect(typedNumbers(generated, ['有８个部门达到99.5%', '', '和百分之八十'])).toEqual(['8', '99.5', '百分之八十'])
  expect(typedNumbers([], ['共1,024项，第③类'])).toEqual(['1,024', '3'])
})

test('numerals that are words stay free', () => {
  expect(typedNumbers(generated, ['一是进一步统一口径，', '，做到三同步，', '，于十月三十一日前办结。'])).toEqual([])
})
