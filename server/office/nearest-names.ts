/** Number of single-character edits between two texts. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length] ?? 0
}

/** The known names that a mistyped one may have meant, the likeliest first, at most three. */
export function nearestNames(asked: string, known: Iterable<string>): string[] {
  const text = asked.toLowerCase().slice(0, 100)
  return [...known]
    .map((name) => {
      const other = name.toLowerCase()
      const contained = text.length >= 3 && (other.includes(text) || text.includes(other))
      return { name, away: contained ? 0.5 : distance(text, other) }
    })
    .filter(({ name, away }) => away <= Math.max(1, Math.min(4, Math.floor(name.length / 3))))
    .sort((a, b) => a.away - b.away || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => name)
}
