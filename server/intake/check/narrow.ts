import { literal } from './sql-text'

const pairs = Array.from({ length: 94 }, (_, index) => [String.fromCharCode(0xff01 + index), String.fromCharCode(0x21 + index)] as const)
const wide = pairs.map(([character]) => character).join('')
const plain = pairs.map(([, character]) => character).join('')

/** Full-width forms as ASCII ones, and inner wide spaces as plain ones: ２０１５－０９－０１ is 2015-09-01. */
export const narrow = (text: string): string => `translate(${text}, ${literal(`${wide}\u3000\u00A0`)}, ${literal(`${plain}  `)})`
