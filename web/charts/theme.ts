/** The tokens of the page as a chart needs them: plain colours, and the font that stands there. */
export interface ChartTheme {
  readonly ink: string
  readonly caption: string
  readonly rule: string
  readonly accent: string
  readonly met: string
  readonly missed: string
  readonly pending: string
  readonly exempt: string
  readonly target: string
  readonly sheet: string
  readonly font: string
}

/** The theme as it is where a chart stands. */
export function chartTheme(element: Element): ChartTheme {
  const style = getComputedStyle(element)
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim()
  return {
    ink: token('ink'),
    caption: token('ink-2'),
    rule: token('rule'),
    accent: token('accent'),
    met: token('met'),
    missed: token('missed'),
    pending: token('pending'),
    exempt: token('exempt'),
    target: token('target'),
    sheet: token('sheet'),
    font: style.fontFamily,
  }
}
