import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeInBrowser } from '../../server/e2e/chromium'
import { openSite, settled, type Site } from './site'

describeInBrowser('the page of data', () => {
  let site: Site
  let folder: string
  beforeAll(async () => {
    site = await openSite()
    folder = await mkdtemp(join(tmpdir(), 'shuping-data-'))
  })
  afterAll(async () => {
    await site.close()
    await rm(folder, { recursive: true, force: true })
  })
  const file = async (name: string, content: string) => {
    const path = join(folder, name)
    await writeFile(path, content)
    return path
  }

  it('previews a file, imports it, tells what was refused, and withdraws the batch', async () => {
    const { page } = await site.visit('/data', { without: /\.wasm$/ })
    const rows = Array.from({ length: 40 }, (_, index) => `E${index},数据集${index},市公安局,每月\n`).join('')
    await page.locator('input[type=file]').setInputFiles([
      await file('department.csv', '部门代码,部门名称,组别\nAA700,市公安局,试点单位\n'),
      await file('dataset-2015-11-30.csv', `数据集编号,数据名称,部门,更新频率\n${rows}E99,坏行,不存在的局,每月\n`),
    ])
    await page.getByText('开放数据集：前 12 行').waitFor()
    await page.getByLabel('观测日').fill('2015-12-01')
    await page.getByLabel('说明').fill('十一月报送')
    await page.getByLabel('经办人').fill('王某')
    await page.getByRole('button', { name: '导入', exact: true }).click()
    await page.getByText('导入 41，拒绝 1').waitFor()
    await settled(page)
    const outcome = page.getByRole('status').and(page.locator('section'))
    expect(await outcome.innerText()).toContain('不存在的局')
    expect(await outcome.innerText()).toContain('示例数据已移除')
    const csv = await (await fetch(`${site.server.address}${await page.getByRole('link', { name: '下载被拒的行' }).getAttribute('href')}`)).text()
    expect(csv).toContain('E99,坏行,不存在的局')
    // The next files have a day and a remark of their own.
    await page.locator('input[type=file]').setInputFiles(await file('dataset-2015-12-31.csv', '数据集编号,数据名称,部门,更新频率\nE1,数据集一,市公安局,每月\n'))
    await page.getByText('开放数据集：前 1 行').waitFor()
    expect([await page.getByLabel('观测日').inputValue(), await page.getByLabel('说明').inputValue()]).toEqual(['', ''])
    await page.getByRole('button', { name: '重新选择' }).click()

    const row = page.locator('tr[data-status="loaded"]').first()
    await row.getByRole('button', { name: '撤回' }).click()
    await row.getByLabel('经办人').fill('李某')
    await row.getByLabel('理由').fill('误传')
    // As when a freeze is under way on the server.
    const says = { zh: '正在冻结2015年第二季度，自 14:05 起；随后继续：撤回批次 1。', en: '' }
    let goOn = (): void => {}
    const turn = new Promise<void>((resolve) => (goOn = resolve))
    await page.route('**/api/work', (route) => route.fulfill({ json: { work: { says, period: '2015-Q2', batch: null, awaited: true } } }))
    await page.route('**/withdrawal', (route) => turn.then(() => route.continue()))
    await row.getByRole('button', { name: '撤回' }).click()
    await row.getByText(says.zh).waitFor()
    goOn()
    await page.getByText('李某 于').waitFor()
    await expect.poll(() => page.locator('tr[data-status="withdrawn"]').count()).toBe(1)
  })

  it('drafts a profile for a file of its own form, and says what is wrong with it until it is right', async () => {
    const { page } = await site.visit('/data', { without: /\.wasm$/ })
    await page.locator('input[type=file]').setInputFiles(await file('门户目录.csv', '编号,数据名,主管单位,更新周期\nX1,公交线路,市交通委,每月\nX2,停车场,市公安局,每年\n'))
    await page.getByRole('combobox', { name: '导入方案' }).selectOption('~')
    const own = page.getByRole('textbox', { name: '自写方案（YAML）' })
    await expect.poll(async () => (await own.inputValue()).includes('主管单位')).toBe(true)
    await page.getByText('公交线路').waitFor()
    await settled(page)
    await own.fill((await own.inputValue()).replace('type: dataset', 'type: datset'))
    await page.getByRole('button', { name: '按此预览' }).click()
    await page.getByRole('alert').getByText('datset').first().waitFor()
  })

  it('reads a file in the encoding that is named, and shows at once what a column taken from another field makes of the rows', async () => {
    const { page } = await site.visit('/data', { without: /\.wasm$/ })
    // 編號,title,department / X1,名稱,AC500 in Big5.
    const big5 = Buffer.concat([Buffer.from('bd73b8b9', 'hex'), Buffer.from(',title,department\nX1,'), Buffer.from('a657bad9', 'hex'), Buffer.from(',AC500\n')])
    await page.locator('input[type=file]').setInputFiles({ name: 'big5.csv', mimeType: 'text/csv', buffer: big5 })
    await page.getByLabel('big5.csv 的编码').selectOption('big5')
    await settled(page)
    await page.getByRole('combobox', { name: '导入方案' }).selectOption('~')
    // The profile that is drafted says it too.
    await page.locator('h3 small').filter({ hasText: 'BIG5，经办人指定；逗号分隔' }).waitFor()
    const title = page.locator('tbody tr').filter({ hasText: 'X1' }).first().locator('td').nth(2)
    await expect.poll(() => title.innerText()).toBe('名稱')
    await settled(page)
    await page.getByText('开放数据集：各列的取法').click()
    await page.getByLabel('数据名称 *').selectOption('編號')
    await expect.poll(() => title.innerText()).toBe('X1')
    const own = page.getByRole('textbox', { name: '自写方案（YAML）' })
    await expect.poll(() => own.inputValue()).toMatch(/title: +編號 +# 数据名称/)
    await page.getByRole('button', { name: '撤销上一次改列' }).click()
    await expect.poll(() => title.innerText()).toBe('名稱')
    await expect.poll(() => page.getByRole('button', { name: '撤销上一次改列' }).count()).toBe(0)
  })

  it('keeps a profile under its name, and takes it off again', async () => {
    const { page } = await site.visit('/data', { without: /\.wasm$/ })
    await page.getByText('内置方案', { exact: true }).click()
    await page.locator('tr').filter({ hasText: 'taoyuan-portal' }).getByRole('button', { name: '查看' }).click()
    const text = page.getByRole('textbox', { name: 'taoyuan-portal' })
    await text.fill((await text.inputValue()).replace(/^name: .*$/m, 'name: my-portal'))
    await page.getByRole('button', { name: '登记为本单位方案' }).click()
    await page.getByLabel('经办人').last().fill('王某')
    await page.getByLabel('理由').last().fill('本市门户')
    await page.getByRole('button', { name: '登记为本单位方案' }).click()
    const row = page.locator('tr').filter({ hasText: 'my-portal' })
    await row.getByRole('button', { name: '移除' }).click()
    await expect.poll(() => row.innerText()).toContain('本市门户')
    await row.getByLabel('经办人').fill('王某')
    await row.getByLabel('理由').fill('改用新版')
    await row.getByRole('button', { name: '移除' }).click()
    await expect.poll(() => row.count()).toBe(0)
  })

  it('fetches a source, and says on every page that its last run failed', async () => {
    const { page } = await site.visit('/data', { without: /\.wasm$/ })
    await page.getByRole('button', { name: '登记来源' }).click()
    const form = page.getByRole('form', { name: '登记来源' })
    await form.getByLabel('名称').fill('gone')
    await form.getByLabel('地址 *').fill(`${site.server.address}/api/nothing.csv`)
    await form.getByLabel('经办人').fill('王某')
    await form.getByLabel('理由').fill('每日抓取')
    await form.getByRole('button', { name: '登记' }).click()
    await page.getByRole('button', { name: '立即抓取' }).click()
    await page.getByText('应答 404').waitFor()
    await page.getByText('以下来源最近一次抓取失败').waitFor()
  })

  it('offers templates as workbook and as text, and says what each column holds', async () => {
    const { page } = await site.visit('/data', { without: /\.wasm$/ })
    await page.getByText('共享申请', { exact: true }).click()
    const links = page.getByRole('link', { name: 'XLSX' })
    const href = await links.and(page.locator('[href="/api/templates/request.xlsx"]')).getAttribute('href')
    const workbook = await fetch(`${site.server.address}${href}`)
    expect(workbook.headers.get('Content-Type')).toContain('spreadsheetml')
    expect(new TextDecoder().decode((await workbook.arrayBuffer()).slice(0, 2))).toBe('PK')
    await page.getByText('无条件共享、有条件共享').first().waitFor()
  })
})
