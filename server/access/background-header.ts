/** On a request that a page made by itself, with nobody at it: it does not keep a session from ending. */
export const backgroundHeader = 'X-Shuping-Background'

export type BackgroundHeader = typeof backgroundHeader
