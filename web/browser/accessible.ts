import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** Rows of a long table are like its first ones, and figures of a paragraph too. */
const repeated = ['tbody tr:nth-child(n + 13)', 'article p button[aria-pressed]:nth-of-type(n + 4)']

/**
 * What axe finds wrong for assistive technology, each with where it is, and how bad it calls it. What is well is not
 * described: that takes longer than finding it; nor is it carried to another page to be put together, as only frames of
 * other sites need.
 *
 * @param within a part of the page; all of it by default.
 */
export async function faults(page: Page, within?: string): Promise<{ impact: string; fault: string }[]> {
  // The script is a large one, and stays in a page that is not loaded anew.
  const there = await page.evaluate(() => 'axe' in window)
  const look = new AxeBuilder({ page, ...(there && { axeSource: ';' }) }).setLegacyMode().options({ resultTypes: ['violations'] })
  if (within) look.include(within)
  for (const selector of repeated) look.exclude(selector)
  const { violations } = await look.analyze()
  return violations.map(({ id, impact, nodes }) => ({ impact: impact ?? 'unknown', fault: `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}` }))
}

/** What of it is serious or critical. */
export const seriousFaults = async (page: Page): Promise<string[]> => (await faults(page)).flatMap(({ impact, fault }) => (impact === 'serious' || impact === 'critical' ? [fault] : []))
