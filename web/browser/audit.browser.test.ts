import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeInBrowser } from '../../server/e2e/chromium'
import { openSite, settled, type Site } from './site'

describeInBrowser('the audit', () => {
  let site: Site
  const post = (path: string, body: object) =>
    fetch(`${site.server.address}${path}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })
  beforeAll(async () => {
    site = await openSite()
    await post('/api/periods/2015-Q2/freeze', { who: '王某', why: '二季度数据已核对' })
    await post('/api/periods/2015-Q2/state', { to: 'comment', who: '李某', why: '请各部门核对' })
    // Refused: it is frozen already.
    await post('/api/periods/2015-Q2/freeze', { who: '赵某', why: '再冻结一次' })
  })
  afterAll(() => site.close())

  it('is read on its page: the newest first, with what changed and why, and what was refused is marked', async () => {
    const { page, complaints } = await site.visit('/audit', { without: /\.wasm$/ })
    const rows = page.getByRole('region', { name: '审计记录' }).locator('tbody tr')
    await rows.first().waitFor()
    await settled(page)
    expect(await page.getByRole('navigation', { name: '页面' }).getByRole('link', { name: '审计' }).getAttribute('aria-current')).toBe('page')
    const [refused, moved, frozen] = (await rows.allInnerTexts()).map((row) => row.trim())
    expect(refused).toMatch(/赵某[\s\S]*冻结[\s\S]*再冻结一次[\s\S]*未被接受[\s\S]*原因代码 no-such-step[\s\S]*不予接受的原因 /)
    expect(moved).toMatch(/李某[\s\S]*转换状态[\s\S]*请各部门核对[\s\S]*完成[\s\S]*状态 [\s\S]*冻结 → [\s\S]*征求意见/)
    expect(frozen).toMatch(/王某[\s\S]*冻结[\s\S]*完成[\s\S]*未冻结 → [\s\S]*冻结/)
    expect(complaints).toEqual([])
  })

  it('is searched by its address, and the file holds what the search holds', async () => {
    const { page } = await site.visit('/audit', { without: /\.wasm$/ })
    const rows = page.getByRole('region', { name: '审计记录' }).locator('tbody tr')
    const search = page.getByRole('search')
    await rows.first().waitFor()
    await settled(page)
    await search.getByLabel('做了什么').selectOption('freeze')
    await search.getByLabel('结果').selectOption('done')
    await search.getByRole('button', { name: '查询' }).click()
    await page.getByText('共 1 条，新的在前').waitFor()
    await settled(page)
    expect(new URL(page.url()).search).toBe('?deed=freeze&outcome=done')
    expect(await rows.allInnerTexts()).toEqual([expect.stringContaining('王某')])
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'CSV' }).click()])
    const lines = (await readFile(await file.path(), 'utf8')).trimEnd().split('\r\n')
    expect(lines.slice(1)).toEqual([expect.stringContaining('二季度数据已核对')])
    await search.getByRole('button', { name: '清除条件' }).click()
    await page.getByText('赵某').waitFor()
    await page.goto('/audit?who=nobody')
    await page.getByText('没有符合条件的记录').waitFor()
    await expect.poll(() => search.getByLabel('谁').inputValue()).toBe('nobody')
  })

  it('is verified by one press, and the answer is a sentence', async () => {
    const { page } = await site.visit('/audit', { language: 'en', without: /\.wasm$/ })
    await page.getByRole('button', { name: 'Verify the record' }).click()
    const said = await page.getByText(/^The record is whole: \d+ entries/).innerText()
    const { total } = (await (await fetch(`${site.server.address}/api/audit`)).json()) as { total: number }
    expect(said).toContain(`: ${total} entries`)
  })
})
