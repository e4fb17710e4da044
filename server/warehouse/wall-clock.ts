/** Wall time in Shanghai, as the store keeps it: `2015-10-31 17:00:00`. @param at milliseconds since 1970; now when it is not said. */
export const wallTime = (at = Date.now()): string => new Date(at + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')

/** Wall-clock day in Shanghai. */
export const today = (): string => wallTime().slice(0, 10)
