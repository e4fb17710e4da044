import type { DistributionTheme } from './distribution'

/** The tokens of the page as a chart needs them: plain values, read where the chart stands. */
export function chartTheme(element: Element): DistributionTheme {
  const style = getComputedStyle(element)
  const token = (name: string) => style.getPropertyValue(name).trim()
  return {
    ink: token('--ink'),
    caption: token('--ink-2'),
    rule: token('--rule'),
    met: token('--met'),
    missed: token('--missed'),
    target: token('--target'),
    sheet: token('--sheet'),
    font: style.fontFamily,
  }
}
