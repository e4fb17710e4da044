/** Edit distance of two texts, by characters (Levenshtein), in one row of memory. */
function distance(a: readonly string[], b: readonly string[]): number {
  let row = b.map((_, index) => index + 1)
  row.unshift(0)
  a.forEach((left, index) => {
    const next = [index + 1]
    b.forEach((right, at) => next.push(Math.min(next[at]! + 1, row[at + 1]! + 1, row[at]! + (left === right ? 0 : 1))))
    row = next
  })
  return row[b.length]!
}

/** Characters of `a` that occur in `b`: an abbreviation such as 市经信委 keeps those of 上海市经济和信息化委员会, in order. */
function abbreviates(a: readonly string[], b: readonly string[]): boolean {
  let at = 0
  for (const character of b) if (character === a[at]) at++
  return at === a.length
}

/** The texts that most resemble `text`, the nearest first; those with less than half in common are left out. */
export function nearest(text: string, known: Iterable<string>, count = 3): string[] {
  const wanted = [...text]
  return [...known]
    .map((candidate) => {
      const letters = [...candidate]
      const [short, long] = letters.length < wanted.length ? [letters, wanted] : [wanted, letters]
      const apart = short.length > 1 && abbreviates(short, long) ? 1 : distance(wanted, letters)
      return { candidate, share: apart / Math.max(letters.length, wanted.length) }
    })
    .filter(({ share }) => share <= 0.5)
    .sort((a, b) => a.share - b.share || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, count)
    .map(({ candidate }) => candidate)
}
