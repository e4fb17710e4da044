/** What some work took, in milliseconds. */
export interface Elapsed {
  readonly wall: number
  /** Of all threads of this process; unlike `wall` it hardly changes when other programs run beside. */
  readonly cpu: number
}

export async function elapsed(work: () => Promise<unknown>): Promise<Elapsed> {
  const start = performance.now()
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return { wall: performance.now() - start, cpu: (user + system) / 1000 }
}

export const summed = (times: readonly Elapsed[]): Elapsed => ({ wall: times.reduce((sum, { wall }) => sum + wall, 0), cpu: times.reduce((sum, { cpu }) => sum + cpu, 0) })
