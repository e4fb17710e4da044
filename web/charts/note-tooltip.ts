import type { ChartTheme } from './theme'

/** Shows the `note` of a datum where it has one, as text and not as markup: a department's name may hold anything. */
export const noteTooltip = (theme: ChartTheme) => ({
  trigger: 'item' as const,
  confine: true,
  backgroundColor: theme.sheet,
  borderColor: theme.rule,
  padding: [4, 8],
  textStyle: { color: theme.ink, fontSize: 13, fontFamily: theme.font },
  renderMode: 'richText' as const,
  formatter: (given: unknown) => (given as { data: { note?: string } }).data.note ?? '',
})
