/** An instant of Shanghai wall time as it is shown, to the minute: `2015-06-30 18:05`. */
export const minute = (at: string): string => at.slice(0, 16).replace('T', ' ')
