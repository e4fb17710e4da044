import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** Rows of a long table are like its first ones, and figures of a paragraph too. */
const repeated = ['tbody tr:nth-child(n + 13)', 'article p button[aria-pressed]:nth-of-type(n + 4)']

/**
 * What axe finds wrong for assistive technology, each with where it is, and how bad it calls it. What is well is not
 * described: that takes longer than finding it.
 *
 * @param within a part of the page; all of it by default.
 */
export async function faults(page: Page, within = 'html'): Promise<{ impact: string; fault: string }[]> {
  // The script is a large one, and stays in a page that is not loaded anew.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(look, { within, repeated })
}

/** Runs in the page. */
async function look({ within, repeated }: { within: string; repeated: readonly string[] }): Promise<{ impact: string; fault: string }[]> {
  const { axe: reader } = window as unknown as { axe: typeof axe }
  // Words of one colour, size and weight on one ground have one contrast; axe takes longer over it than over all else together.
  const [grounds, met, mark] = [new Map<Element | null, string>(), new Set<string>(), 'data-contrast']
  for (const element of document.querySelectorAll('*')) {
    const { color, backgroundColor, backgroundImage, opacity, position, fontSize, fontWeight } = getComputedStyle(element)
    const own = [backgroundColor, backgroundImage, opacity, position].join(' ')
    const ground = `${grounds.get(element.parentElement) ?? ''}${own === 'rgba(0, 0, 0, 0) none 1 static' ? '' : `${own};`}`
    grounds.set(element, ground)
    const words = element.checkVisibility({ visibilityProperty: true }) && !element.closest(repeated.join()) && (element.matches('input, select, textarea') || [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()))
    const appearance = [ground, color, fontSize, fontWeight].join(' ')
    element.toggleAttribute(mark, words && !met.has(appearance))
    if (words) met.add(appearance)
  }
  reader.configure({ rules: [{ id: 'color-contrast', selector: `[${mark}]` }] })
  const { violations } = await reader.run({ include: [[within]], exclude: repeated.map((selector) => [selector]) }, { resultTypes: ['violations'] })
  return violations.map(({ id, impact, nodes }) => ({ impact: impact ?? 'unknown', fault: `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}` }))
}

/** What of it is serious or critical. */
export const seriousFaults = async (page: Page): Promise<string[]> => (await faults(page)).flatMap(({ impact, fault }) => (impact === 'serious' || impact === 'critical' ? [fault] : []))
