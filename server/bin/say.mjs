/** Tells the person what goes on; on stderr, for stdout belongs to results. */
export const say = (text) => process.stderr.write(`${text}\n`)
