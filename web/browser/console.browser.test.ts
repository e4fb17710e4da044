import { readFileSync } from 'node:fs'
import { readXlsx } from 'hucre/xlsx'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeInBrowser } from '../../server/e2e/chromium'
import { asksForFigures, readingSite, type Site } from './site'

describeInBrowser('the SQL console', () => {
  let site: Site
  beforeAll(async () => {
    site = await readingSite()
  })
  afterAll(() => site.close())

  const path = '/analysis?tab=sql'
  const ask = async (page: Page, text: string) => {
    await page.getByRole('textbox', { name: /查询语句/ }).fill(text)
    await page.keyboard.press('Control+Enter')
    await page.waitForFunction(() => [...document.querySelectorAll('main button')].some((one) => one.textContent === '运行'), null, { timeout: 120_000 })
  }
  const answered = (page: Page) => page.getByRole('region', { name: '查询结果' }).last().locator('tbody tr:not([aria-hidden])').evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('td')].map((one) => one.textContent)))
  const refused = async (page: Page, text: string) => {
    await ask(page, text)
    return page.getByRole('alert').innerText()
  }

  it('answers what the server answers, says where a question is wrong, changes nothing, reads nothing else, and survives it all', async () => {
    const { page, requests, complaints } = await site.visit(path)
    await ask(page, 'SELECT department, SUM(met) AS met, SUM(met + missed) AS n FROM tally\nWHERE indicator = \'reply-timeliness\' GROUP BY department ORDER BY department')
    const { departments } = (await (await fetch(`${site.server.address}/api/ranking?period=2015`)).json()) as { departments: { code: string; indicators: Record<string, { met: number; missed: number; pending: number }> }[] }
    const counted = departments.flatMap(({ code, indicators }) => {
      const { met, missed, pending } = indicators['reply-timeliness']!
      return met + missed + pending > 0 ? [[code, String(met), String(met + missed)]] : []
    })
    const rows = await answered(page)
    const judged = rows.filter(([, met, n]) => Number(met) + Number(n) > 0)
    expect(judged.length).toBeGreaterThan(10)
    expect(counted).toEqual(expect.arrayContaining(judged))

    expect(await refused(page, 'SELECT met\nFROM tallly')).toMatch(/tallly[\s\S]*LINE 2/)
    const asked = requests.length
    const forbidden = [
      'CREATE TABLE x AS SELECT 1', 'INSERT INTO department VALUES (1, 2, 3)', 'UPDATE tally SET met = 0', 'DELETE FROM verdict', 'DROP TABLE tally',
      "ATTACH ':memory:' AS other", "COPY tally TO 'x.csv'", 'INSTALL httpfs', 'LOAD json', 'SET enable_external_access = true', 'PRAGMA version', 'CALL pragma_version()', 'EXPORT DATABASE \'x\'',
      'SELECT 1; SELECT 2', 'SELECT 1); DROP TABLE tally; SELECT (1',
      "SELECT * FROM read_csv('https://example.org/x.csv')", "SELECT * FROM read_csv('/api/batches')", "SELECT * FROM 'snapshot.duckdb'", "SELECT * FROM glob('*')", "SELECT * FROM read_text('/etc/passwd')",
      "SELECT json_extract('{}', '$.a')", "SELECT no_such_function(1)",
    ]
    for (const text of forbidden) expect({ text, said: (await refused(page, text)).includes('这条语句不能运行') }).toEqual({ text, said: true })
    expect(requests.slice(asked).map((request) => request.url()).filter((url) => !url.startsWith(site.server.address) || asksForFigures(url))).toEqual([])
    await ask(page, 'SELECT SUM(met) AS met FROM tally WHERE indicator = \'reply-timeliness\'')
    expect(await answered(page)).toEqual([[String(counted.reduce((sum, [, met]) => sum + Number(met), 0))]])
    expect(complaints).toEqual([])
  })

  it('is stopped while it works, and answers again; the engine of the slices never notices', async () => {
    const { page } = await site.visit(path)
    const field = page.getByRole('textbox', { name: /查询语句/ })
    await ask(page, 'SELECT 1 AS n')
    await field.fill('SELECT COUNT(*) FROM verdict a, verdict b, verdict c WHERE a.days + b.days = c.days')
    await page.keyboard.press('Control+Enter')
    await page.getByText('正在查询…').waitFor()
    await page.keyboard.press('Escape')
    await page.getByText('已停止。').waitFor()
    await ask(page, 'SELECT COUNT(*) AS n FROM department')
    expect(await answered(page)).toEqual([['64']])
  })

  it('brings a thousand rows and more when asked, draws those in sight, and takes them away as CSV and XLSX with the question', async () => {
    const { page } = await site.visit(path)
    await ask(page, "SELECT subject, due_on, days, '=1+1' AS formula FROM verdict ORDER BY indicator, subject, department")
    await page.getByText('已取 1,000 行，尚有更多').or(page.getByText(/^已取 \d,\d+ 行，尚有更多/)).waitFor()
    const drawn = (await answered(page)).length
    expect(drawn).toBeGreaterThan(10)
    expect(drawn).toBeLessThan(200)
    await page.getByRole('button', { name: /^再取/ }).click()
    await page.getByText(/^(已取 )?1\d,\d+ 行/).waitFor()
    const take = async (name: string) => {
      const download = page.waitForEvent('download')
      await page.getByRole('button', { name, exact: true }).click()
      return readFileSync(await (await download).path())
    }
    const lines = (await take('CSV')).toString('utf8').split('\r\n')
    expect(lines[0]).toBe('\uFEFFsubject,due_on,days,formula')
    expect(lines[1]).toMatch(/,'=1\+1$/)
    const first = (await answered(page))[0]!
    expect(lines[1]!.split(',').slice(0, 2)).toEqual(first.slice(0, 2))
    const { sheets } = await readXlsx(await take('XLSX'))
    expect(sheets[0]!.rows.length).toBe(lines.indexOf(''))
    expect(sheets[1]!.rows.flat()).toContain("SELECT subject, due_on, days, '=1+1' AS formula FROM verdict ORDER BY indicator, subject, department")
  })

  it('is kept by the address, and asks only when told to', async () => {
    const { page } = await site.visit(path)
    await page.getByRole('combobox', { name: '示例' }).selectOption({ label: '共享申请按期回复率：各判定和理由的件数' })
    await page.getByRole('button', { name: '运行' }).click()
    await page.getByRole('region', { name: '查询结果' }).last().waitFor()
    const long = `SELECT 1 AS n -- ${'很长的说明'.repeat(300)}`
    await ask(page, long)
    await page.waitForURL(/[?&]z=/)
    const again = await site.visit(new URL(page.url()).pathname + new URL(page.url()).search)
    await expect.poll(() => again.page.getByRole('textbox', { name: /查询语句/ }).inputValue()).toBe(long)
    expect(again.requests.filter((request) => request.url().endsWith('.wasm'))).toEqual([])
    await page.goBack()
    await page.waitForFunction(() => document.querySelector('textarea')?.value.includes('GROUP BY verdict, reason'))
  })

  it('says so where the engine is not to be had', async () => {
    const { page } = await site.visit(path, { without: /\.wasm$/ })
    await ask(page, 'SELECT 1')
    expect(await page.getByRole('alert').innerText()).toContain('此浏览器不能在本机查询')
  })
})
