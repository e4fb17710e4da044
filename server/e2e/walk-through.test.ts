import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { evaluationShape } from './evaluation-shape'
import { printed, printedHere, shuping } from './command'
import { countPortal } from './portal-count'
import { type RunningServer, startServer } from './running-server'
import { scratchFolder } from './scratch-folder'
import { describeOnSharedData } from './shared-data'
import { documentText } from './word-document'

const snapshot2017 = 'raw/snapshot-2017-11-25_Datashanghai.csv'
const snapshot2018 = ['raw/snapshot-2018-02-04_上海.csv', 'raw/snapshot-2018-02-04_上海url.txt']

describeOnSharedData('cn-shanghai-catalog-2017-2018', "from the portal's raw exports to a bulletin, beside a running server", (folder) => {
  const scratch = scratchFolder()
  const counted = countPortal(folder)
  let server: RunningServer
  beforeAll(async () => {
    server = await startServer({ data: join(scratch, 'data') })
  })
  afterAll(() => server.stop())

  const overview = async () => (await (await fetch(`${server.address}/api/overview`)).json()) as { sample: boolean; empty: boolean }
  const evaluation = async (...args: string[]) => evaluationShape.parse(JSON.parse(await printedHere('evaluate', '--data', server.data, '--format', 'json', ...args)))

  test('a first start loads the sample and says so', async () => {
    expect(server.output()).toMatch(/示例数据|sample data/)
    expect(await overview()).toMatchObject({ sample: true, empty: false })
    const { departments } = await evaluation('--period', '2015')
    expect(departments.filter(({ rank }) => rank !== null).length).toBeGreaterThan(30)
  })

  test('the first real file takes the sample out, and the command says so', async () => {
    const said = await printed('import', join(folder, snapshot2017), '--profile', 'shanghai-portal', '--data', server.data)
    expect(said).toContain('sample data were taken out')
    expect(await overview()).toMatchObject({ sample: false, empty: false })
    const later = await printed('import', ...snapshot2018.map((file) => join(folder, file)), '--profile', 'shanghai-portal', '--data', server.data)
    expect(later).not.toContain('sample')
  })

  test('every line of both snapshots is in, and named by file and batch', async () => {
    const batches = JSON.parse(await printedHere('batches', '--data', server.data, '--format', 'json')) as { observedOn: string; status: string; rejected: number; rows: number; records: Record<string, number> }[]
    expect(batches.map(({ observedOn, status, rejected }) => [observedOn, status, rejected])).toEqual(
      expect.arrayContaining([['2017-11-25', 'loaded', 0], ['2018-02-04', 'loaded', 0]]),
    )
    expect(batches).toHaveLength(2)
    expect(counted).toMatchObject({ rows: 1074, datasets: 875, items: 445, codes: 39, inTime: 375 })
  })

  test('the list of 2015 is registered as an independent count says, and the API share stays unsaid', async () => {
    const { city, departments } = await evaluation('--period', '2015')
    expect(city['list-registration']).toMatchObject({ met: counted.inTime, missed: counted.items - counted.inTime, pending: 0, exempt: 0, unknown: 0 })
    expect(city['api-share']).toMatchObject({ met: 0, missed: 0, pending: 0, exempt: 0, unknown: counted.items })
    const shown = departments.filter(({ indicators }) => indicators['list-registration'] && indicators['list-registration'].met + indicators['list-registration'].missed > 0)
    expect(shown).toHaveLength(counted.codes)
    expect(departments.every(({ indicators }) => indicators['api-share']?.state !== 'value')).toBe(true)
  })

  test('the rows behind a figure are as many as the figure', async () => {
    const rows = (await printedHere('verdicts', '--indicator', 'list-registration', '--period', '2015', '--data', server.data, '--format', 'csv')).trim().split('\r\n')
    expect(rows[0]).toBe('indicator,department,subject,title,verdict,reason,due,done,batch,line')
    expect(rows).toHaveLength(counted.items + 1)
    const missed = JSON.parse(await printedHere('verdicts', '--indicator', 'list-registration', '--period', '2015', '--verdict', 'missed', '--data', server.data, '--format', 'json')) as unknown[]
    expect(missed).toHaveLength(counted.items - counted.inTime)
  })

  test('before the deadline the list is progress, and nobody is ranked on it', async () => {
    const { city, departments } = await evaluation('--period', '2015', '--as-of', '2015-10-30')
    expect(city['list-registration']).toMatchObject({ missed: 0 })
    expect(city['list-registration']?.pending).toBeGreaterThan(0)
    expect(departments.filter(({ indicators }) => indicators['list-registration']?.state === 'progress').length).toBeGreaterThanOrEqual(counted.codes)
    expect(departments.every(({ indicators }) => indicators['list-registration']?.rank === null)).toBe(true)
  })

  test('the bulletin is a draft without a number, and names the source', async () => {
    const file = join(scratch, '通报.docx')
    const { code, stderr } = await shuping('bulletin', '--period', '2015', '--data', server.data, '--out', file)
    expect({ code, stderr }).toMatchObject({ code: 0 })
    const words = documentText(file)
    expect(words).toContain('未定稿')
    expect(words).toContain('以门户目录代年度清单')
    expect(words).toContain(`${counted.inTime}`)
    expect(words).not.toContain('示例数据')
  })
})
