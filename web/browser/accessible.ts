import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** Rows of a long table are like its first ones, and figures of a paragraph too. */
const repeated = ['tbody tr:nth-child(n + 13)', 'article p button[aria-pressed]:nth-of-type(n + 4)']

/** So many words of one place and one look have their contrast computed, which takes axe longer than all else together. */
const alike = 3

/**
 * What axe finds wrong for assistive technology, each with where it is, and how bad it calls it. What is well is not
 * described: that takes longer than finding it.
 *
 * @param within a part of the page; all of it by default.
 */
export async function faults(page: Page, within = 'html'): Promise<{ impact: string; fault: string }[]> {
  // The script is a large one, and stays in a page that is not loaded anew.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(look, { within, repeated, alike })
}

/** Runs in the page. */
async function look({ within, repeated, alike }: { within: string; repeated: readonly string[]; alike: number }): Promise<{ impact: string; fault: string }[]> {
  const { axe: reader } = window as unknown as { axe: typeof axe }
  const [places, met, mark] = [new Map<Element, string>(), new Map<string, number>(), 'data-contrast']
  for (const element of document.querySelectorAll('*')) {
    const { color, backgroundColor, backgroundImage, opacity, fontSize, fontWeight } = getComputedStyle(element)
    const place = [element.parentElement && places.get(element.parentElement), element.tagName, element.getAttribute('class'), color, backgroundColor, backgroundImage, opacity, fontSize, fontWeight].join(' ')
    places.set(element, place)
    const words = element.matches('input, select, textarea') || [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
    const before = met.get(place) ?? 0
    element.toggleAttribute(mark, words && before < alike)
    if (words) met.set(place, before + 1)
  }
  reader.configure({ rules: [{ id: 'color-contrast', selector: `[${mark}]` }] })
  const { violations } = await reader.run({ include: [[within]], exclude: repeated.map((selector) => [selector]) }, { resultTypes: ['violations'] })
  return violations.map(({ id, impact, nodes }) => ({ impact: impact ?? 'unknown', fault: `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}` }))
}

/** What of it is serious or critical. */
export const seriousFaults = async (page: Page): Promise<string[]> => (await faults(page)).flatMap(({ impact, fault }) => (impact === 'serious' || impact === 'critical' ? [fault] : []))
