import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeInBrowser } from '../../server/e2e/chromium'
import type { RankingAnswer, VerdictPage } from '../../server/office/office'
import { openSite, type Site } from './site'

describeInBrowser('the documents', () => {
  let site: Site
  beforeAll(async () => {
    site = await openSite()
  })
  afterAll(() => site.close())

  it('are made for who is named, handed over, and stay in the log with their files', async () => {
    const { departments } = (await (await fetch(`${site.server.address}/api/ranking?period=2015`)).json()) as RankingAnswer
    const { page, complaints } = await site.visit('/documents', { without: /\.wasm$/ })
    await page.getByText('还没有生成过文书或导出').waitFor()
    const exports = page.getByRole('form', { name: '数据导出' })
    expect(await exports.getByRole('button', { name: '生成' }).isDisabled()).toBe(true)
    await page.getByLabel('经办人').fill('张三')
    const [workbook] = await Promise.all([page.waitForEvent('download'), exports.getByRole('button', { name: '生成' }).click()])
    expect(workbook.suggestedFilename()).toBe('年度结果_2015_数据截至2015-12-31.xlsx')
    const { sheets } = await readXlsx(await readFile(await workbook.path()))
    expect(sheets[0]!.rows.slice(1).map((row) => row[2])).toEqual(departments.map(({ code }) => code))

    const notices = page.getByRole('form', { name: '整改通知和督办单' })
    const mending = departments.find(({ indicators }) => Object.values(indicators).some(({ missed }) => missed > 0))!
    await notices.getByLabel('部门').selectOption(mending.code)
    await notices.getByLabel('成文日期').fill('2016-01-11')
    const [notice] = await Promise.all([page.waitForEvent('download'), notices.getByRole('button', { name: '生成' }).click()])
    expect(notice.suggestedFilename()).toContain(`整改通知_${mending.code}_`)
    expect(strFromU8(unzipSync(await readFile(await notice.path()))['word/document.xml']!)).toContain(`${mending.name}：`)

    const rows = page.locator('main table tbody tr')
    await expect.poll(() => rows.count()).toBe(2)
    await expect.poll(() => rows.first().innerText()).toMatch(/张三[\s\S]*整改通知[\s\S]*2015/)
    const [again] = await Promise.all([page.waitForEvent('download'), rows.last().getByRole('link').click()])
    expect((await readFile(await again.path())).equals(await readFile(await workbook.path()))).toBe(true)
    await page.getByRole('button', { name: '重做 1' }).click()
    await expect.poll(() => rows.count()).toBe(3)
    const sums = () => rows.locator('[title]').evaluateAll((found) => found.map((one) => one.getAttribute('title')))
    await expect.poll(async () => (await sums()).length).toBe(3)
    const [first, , third] = await sums()
    expect(first).toBe(third)
    expect(complaints).toEqual([])
  })

  it('certify a project by a code that the server answers', async () => {
    const { rows } = (await (await fetch(`${site.server.address}/api/verdicts?period=2015&indicator=catalog-coverage&size=1`)).json()) as VerdictPage
    const project = rows[0]!.subject
    const { page, complaints } = await site.visit('/documents', { without: /\.wasm$/ })
    await page.getByLabel('经办人').fill('张三')
    const certificates = page.getByRole('form', { name: '编目登记证明' })
    await certificates.getByLabel('项目编号').fill(project)
    await certificates.getByLabel('用途').selectOption('budget')
    const [certificate] = await Promise.all([page.waitForEvent('download'), certificates.getByRole('button', { name: '生成' }).click()])
    expect(certificate.suggestedFilename()).toContain(`编目登记证明_预算资金拨付_${project}`)
    const [code] = /(?:[0-9A-Z]{4}-){4}[0-9A-Z]{4}/.exec(strFromU8(unzipSync(await readFile(await certificate.path()))['word/document.xml']!))!
    expect(await (await fetch(`${site.server.address}/api/verified/${code}`)).json()).toMatchObject({ code, project, purpose: 'budget', state: 'stands', sample: true })
    await page.goto('/verify')
    await page.getByLabel('核验码').fill(code.toLowerCase().replaceAll('-', ' '))
    await page.getByRole('button', { name: '核验' }).click()
    const told = page.getByRole('status')
    await told.getByRole('heading', { name: '有效' }).waitFor()
    for (const said of [code, project, '预算资金拨付', '依据示例数据，不得作为办理依据']) expect(await told.innerText()).toContain(said)
    expect(complaints).toEqual([])
  })

  it('say why they cannot be made', async () => {
    const { page } = await site.visit('/documents', { language: 'en', without: /\.wasm$/ })
    await page.getByLabel('Who').fill('Zhang')
    const notices = page.getByRole('form', { name: 'Notices to departments' })
    await notices.getByLabel('Date of the document').fill('2055-01-01')
    await notices.getByRole('button', { name: 'Make' }).click()
    await page.getByText('The working calendar is not known').waitFor()
  })
})
