import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeInBrowser } from '../../server/e2e/chromium'
import { printedHere } from '../../server/e2e/command'
import { scratchFolder } from '../../server/e2e/scratch-folder'
import { openSite, rankingPainted, settled, type Site } from './site'

const names = [
  `<img src=x onerror="document.title='owned'">委`,
  `"><svg onload=alert(1)>局`,
  `<script>document.title='owned'</script>办`,
  `=HYPERLINK("http://example.org","x")中心`,
  '$t(nav.ranking){{period}}局',
  '𠮷野家👨‍👩‍👧局',
  `O'Brien & “引号”处`,
]
const domain = '<b onclick=alert(1)>经济</b>{{n}}'

const cell = (text: string) => `"${text.replaceAll('"', '""')}"`
const csv = (rows: readonly (readonly string[])[]) => `${rows.map((row) => row.map(cell).join(',')).join('\n')}\n`

describeInBrowser('names with markup, formulas and rare characters', () => {
  const folder = scratchFolder()
  let site: Site

  beforeAll(async () => {
    const departments = join(folder, 'department.csv')
    const items = join(folder, 'list-item.csv')
    writeFileSync(departments, csv([['部门代码', '部门名称', '别名', '组别'], ...names.map((name, index) => [`Z${index}`, name, '', '市级部门'])]))
    const header = ['清单编号', '数据名称', '部门', '清单年度', '领域', '开放属性', '更新频率', '开放方式', '注册日期', '审核通过日期', '开放日期', '可查询获取']
    const rows = names.flatMap((name, index) =>
      Array.from({ length: 6 }, (_, item) => [`I${index}-${item}`, name, `Z${index}`, '2015', domain, '普遍公开', '每月', item < index ? '接口' : '文件', '2015-05-01', '2015-06-01', '2015-07-01', '是']),
    )
    writeFileSync(items, csv([header, ...rows]))
    const data = join(folder, 'data')
    await printedHere('import', departments, items, '--profile', 'template', '--observed-on', '2015-12-31', '--data', data)
    site = await openSite({ data })
  })
  afterAll(() => site.close())

  const paths = ['/', '/departments', '/departments/Z0?indicator=api-share', '/indicators/api-share', '/bulletin']

  it('arrive unharmed on every page, and execute on none', async () => {
    for (const path of paths) {
      const { page, complaints } = await site.visit(path, { without: /\.wasm$/ })
      await page.locator('main h1').first().waitFor()
      await settled(page)
      expect({ path, owned: (await page.title()) === 'owned', complaints }).toEqual({ path, owned: false, complaints: [] })
      expect({ path, made: await page.locator('main :is(img, script, [onclick], [onload], [onerror])').count() }).toEqual({ path, made: 0 })
      const text = (await page.locator('main').textContent()) ?? ''
      const expected = path.startsWith('/departments/') ? names.slice(0, 1) : names
      expect({ path, missing: expected.filter((name) => !text.includes(name)) }).toEqual({ path, missing: [] })
    }
  })

  it('can be filtered by, found and shared like any other', async () => {
    const { page } = await site.visit('/', { without: /\.wasm$/ })
    await rankingPainted(page)
    // The first of two: the other leaves the value out.
    await page.getByRole('complementary').getByRole('button', { name: domain }).first().click()
    await page.getByRole('paragraph').filter({ hasText: `（只计领域为${domain}的事项）` }).waitFor()
    await page.getByRole('searchbox').fill('$t(nav')
    await expect.poll(() => page.locator('main tbody th[scope="row"]').allInnerTexts()).toEqual([names[4]])
    await page.reload()
    await rankingPainted(page)
    await expect.poll(() => page.locator('main tbody th[scope="row"]').allInnerTexts()).toEqual([names[4]])
  })
})
