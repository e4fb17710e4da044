import type { FigureChange } from '../../../metrics/scoring/figure-change'

/** What moved of the department itself before what it moved of others. */
export const ownFirst = (changes: readonly FigureChange[], department: string): FigureChange[] => [...changes].sort((a, b) => Number(b.department === department) - Number(a.department === department))
