const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 1 to 99 as in headings: 一, 十, 十二, 二十, 二十一. */
export function chineseNumber(n: number): string {
  const tens = Math.floor(n / 10)
  return `${tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`}${digits[n % 10]}`
}

/** The mark before a heading or item: 一、 （一） 1. */
export function headingNumber(level: 1 | 2 | 3, n: number): string {
  if (level === 1) return `${chineseNumber(n)}、`
  return level === 2 ? `（${chineseNumber(n)}）` : `${n}.`
}
