import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeInBrowser } from '../../server/e2e/chromium'
import type { Appeal } from '../../server/appeals/appeal'
import { printed, printedHere } from '../../server/e2e/command'
import type { RunningServer } from '../../server/e2e/running-server'
import { scratchFolder } from '../../server/e2e/scratch-folder'
import { copyFilledFolder } from '../../server/evaluation/frozen/fixture/small-office'
import type { Me } from '../../server/routes/shapes/account'
import type { RankingAnswer, VerdictPage } from '../../server/office/office'
import { seriousFaults } from './accessible'
import { type Administrator, firstAdministrator, type Person } from './people'
import { follow, openSite, type Reader, settled, type Site } from './site'

const period = '2015-Q3'
const why = { why: '三季度数据已核对' }
const pdf = Buffer.from('%PDF-1.4\n%%EOF\n')

describeInBrowser('an appeal', () => {
  const folder = scratchFolder()
  let site: Site<RunningServer>
  let administrator: Administrator
  let evaluator: Person
  let contact: Person
  let own: { code: string; indicator: string }
  let missed: VerdictPage['rows']

  beforeAll(async () => {
    await copyFilledFolder(folder)
    site = await openSite({ data: folder, args: ['--accounts'] })
    administrator = await firstAdministrator(site.server)
    evaluator = await administrator.admit('ping', { name: '评估甲', roles: ['evaluator'], department: null })
    await evaluator.ask(`/api/periods/${period}/freeze`, why)
    await evaluator.ask(`/api/periods/${period}/state`, { to: 'comment', ...why })
    const { departments } = (await (await evaluator.ask(`/api/ranking?period=${period}`)).json()) as RankingAnswer
    own = departments.flatMap(({ code, indicators }) => Object.entries(indicators).flatMap(([indicator, figure]) => (figure.missed >= 2 ? [{ code, indicator }] : [])))[0]!
    const found = await evaluator.ask(`/api/verdicts?period=${period}&indicator=${own.indicator}&department=${own.code}&verdict=missed`)
    missed = ((await found.json()) as VerdictPage).rows
    contact = await administrator.admit('lian', { name: '联系乙', roles: ['contact'], department: own.code })
  })
  afterAll(() => site.close())

  const visit = (path: string, { session }: Person, reader: Reader = {}) => site.visit(path, { ...reader, session, without: /\.wasm$/ })
  /** Takes the step of a button, with words of its own. */
  const step = async (page: Page, button: string, label: string, words: string, send: string) => {
    await page.getByRole('button', { name: button, exact: true }).click()
    const form = page.getByRole('form', { name: label })
    await form.getByRole('textbox', { name: label }).fill(words)
    await form.getByRole('button', { name: send }).click()
  }

  it('goes from the rows of a department to a decision, and shows what that moved', async () => {
    // The contact marks two verdicts among her rows.
    const { page: hers, complaints } = await visit(`/departments/${own.code}?period=${period}&indicator=${own.indicator}&verdict=missed`, contact)
    for (const { title, subject } of missed.slice(0, 2)) await hers.getByRole('checkbox', { name: `选择「${title ?? subject}」`, exact: true }).check()
    await hers.getByText('已选 2 项判定').waitFor()
    const { departmentName } = (await (await contact.ask('/api/me')).json()) as Me
    // For whom she speaks is on every page.
    expect([departmentName === own.code, await hers.getByTitle(/^lian /).innerText()]).toEqual([false, `联系乙${departmentName}`])
    await hers.getByRole('button', { name: '提出申诉' }).click()
    const form = hers.getByRole('form', { name: '申诉理由' })
    await form.getByRole('heading', { name: `代表${departmentName}申诉，已选 2 项判定` }).waitFor()
    await expect.poll(() => form.getByRole('listitem').count()).toBe(2)
    await form.getByRole('textbox', { name: '申诉理由' }).fill('已于五月完成，<b>见附件</b>')
    await form.getByLabel(/^附件/).setInputFiles({ name: '登记截图.pdf', mimeType: 'application/pdf', buffer: pdf })
    await form.getByRole('button', { name: '提出申诉' }).click()
    await hers.getByRole('heading', { name: /第 1 号申诉 待办理/ }).waitFor()
    expect(await hers.getByRole('listitem').filter({ hasText: '联系乙（lian）' }).innerText()).toContain('已于五月完成，<b>见附件</b>')
    await settled(hers)
    expect(await hers.getByRole('button', { name: '作出处理' }).count()).toBe(0)

    // The office finds it in the list, and asks back.
    const { page: theirs } = await visit(`/appeals?period=${period}`, evaluator)
    await theirs.getByText('2015年第三季度正在征求意见').waitFor()
    await theirs.getByRole('link', { name: '第 1 号申诉' }).click()
    const [file] = await Promise.all([theirs.waitForEvent('download'), theirs.getByRole('link', { name: /登记截图/ }).click()])
    expect((await readFile(await file.path())).equals(pdf)).toBe(true)
    await step(theirs, '要求补充', '需要补充什么', '请说明登记日期', '发出')
    await theirs.getByRole('heading', { name: /待补充/ }).waitFor()

    await hers.reload()
    await step(hers, '补充材料', '补充说明', '五月八日', '提交补充')
    await hers.getByRole('heading', { name: /已补充，待办理/ }).waitFor()

    // One of the two is corrected, after a look at what that moves.
    await theirs.reload()
    await theirs.getByRole('button', { name: '作出处理' }).click()
    await theirs.getByLabel(`更正「${missed[0]!.title ?? missed[0]!.subject}」`).selectOption('met')
    await theirs.getByText(/2 项中更正 1 项：部分采纳。 如此更正将变动 \d+ 项/).waitFor()
    expect(((await (await evaluator.ask('/api/appeals/1')).json()) as Appeal).state).toBe('answered')
    await theirs.getByRole('textbox', { name: '处理理由' }).fill('登记日期属实')
    await theirs.getByRole('button', { name: '作出处理：部分采纳' }).click()
    await theirs.getByRole('heading', { name: /部分采纳/ }).waitFor()
    const appeal = (await (await evaluator.ask('/api/appeals/1')).json()) as Appeal
    expect(appeal.items.map(({ corrected }) => corrected)).toEqual(['met', null])
    const effect = appeal.steps.at(-1)!.effect!
    await expect.poll(() => theirs.getByRole('region', { name: '作出处理时测算的变动' }).locator('tbody tr').count()).toBe(effect.length)
    await expect.poll(() => theirs.getByRole('button', { name: /^作出处理/ }).count()).toBe(0)
    // What was decided here is shown here: nothing newer is offered.
    await settled(theirs)
    expect(await theirs.getByText('服务器上有更新的数据').count()).toBe(0)

    // The contact reads of her own department alone.
    await hers.reload()
    await hers.getByRole('heading', { name: /部分采纳/ }).waitFor()
    await expect.poll(() => hers.getByRole('region', { name: '作出处理时测算的变动' }).locator('tbody tr').count()).toBe(effect.filter(({ department }) => department === own.code).length)
    expect(complaints).toEqual([])
  })

  it('fits a phone in English and the dark, with nothing serious for assistive technology', async () => {
    const { page } = await visit('/appeals/1', evaluator, { language: 'en', theme: 'dark', width: 390 })
    await page.getByRole('heading', { name: /Appeal 1 Accepted in part/ }).waitFor()
    await settled(page)
    expect(await seriousFaults(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
  })

  it('is offered to those who may see it: a page that one may not open says so, and nothing is asked for it', async () => {
    const offered = async (page: Page) => page.getByRole('navigation', { name: '页面' }).getByRole('link').allInnerTexts()
    const { page: hers } = await visit(`/bulletin?period=${period}`, contact)
    await hers.getByRole('region', { name: /期间状态/ }).waitFor()
    await settled(hers)
    expect(await offered(hers)).toEqual(['总览', '排名', '部门', '指标', '地图', '任务', '分析', '通报', '申诉', '口径'])
    expect(await hers.getByRole('button', { name: '转为「定稿」' }).count()).toBe(0)
    // Before it is issued she is told so, in the place of counts of nothing; a department that is not hers is not said not to exist.
    await follow(hers, `/?period=${period}`)
    await hers.getByRole('paragraph').filter({ hasText: '只显示本部门的数值。全市数值和名次在本期通报后公布' }).waitFor()
    expect(await hers.getByText('分母为已到期并判定的').count()).toBe(0)
    await follow(hers, `/departments/ZZ999?period=${period}`)
    await hers.getByRole('heading', { name: '代码 ZZ999 不是本部门' }).waitFor()
    // Her session ends while the page is open: it says why it asks for her again.
    await hers.context().clearCookies()
    await follow(hers, `/tasks?period=${period}`)
    await hers.getByText('登录已失效').waitFor()
    const { page, requests } = await visit('/appeals', administrator)
    await page.getByRole('heading', { name: '「申诉」不在您的权限内' }).waitFor()
    await settled(page)
    expect(await offered(page)).toEqual(['审计'])
    expect((await Promise.all(requests.map(async (request) => (await request.response())?.status() ?? 0))).filter((status) => status >= 400)).toEqual([])
  })

  it('is not the first page of who comes by the address of the door: she is led on', async () => {
    const { page } = await visit('/sign-in', evaluator)
    await page.waitForURL(({ pathname }) => pathname === '/')
  })

  it('is listed and shown by the command line through the server', async () => {
    const data = ['--data', site.server.data]
    expect(JSON.parse(await printedHere('appeals', 'show', '1', '--format', 'json', ...data))).toEqual(await (await evaluator.ask('/api/appeals/1')).json())
    const lines = (await printed('appeals', '--period', period, '--state', 'partly', ...data)).trimEnd().split('\n')
    expect(lines).toEqual([expect.stringMatching(/^No\. +Period +Department +State/), expect.stringMatching(/^ +1 +2015-Q3 .*Accepted in part +2$/)])
  })

  it('is decided once: who is slower is told by whom, and sees what came of it', async () => {
    const filed = (await (await contact.ask('/api/appeals', { period, department: own.code, items: [{ indicator: own.indicator, subject: missed[1]!.subject }], why: '再议' })).json()) as Appeal
    const { page } = await visit(`/appeals/${filed.number}`, evaluator)
    await page.getByRole('button', { name: '作出处理' }).click()
    await page.getByRole('textbox', { name: '处理理由' }).fill('证据不足')
    await evaluator.ask(`/api/appeals/${filed.number}/decision`, { corrections: [], why: '另一人已处理' })
    await page.getByRole('button', { name: '作出处理：不予采纳' }).click()
    await page.getByRole('alert').getByText('评估甲（ping）').waitFor()
    await page.getByText('另一人已处理').waitFor()
  })
})
