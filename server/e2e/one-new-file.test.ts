import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { checkout, sampleFolder } from '../checkout'
import { scratchFolder } from './scratch-folder'

const recordType = `import { recordType } from './record-type'

export default recordType({
  id: 'training',
  names: { zh: '业务培训', en: 'Training' },
  note: { zh: '部门的业务培训。', en: 'A training of a department.' },
  key: ['id'],
  columns: [
    { id: 'id', names: { zh: '培训编号', en: 'Training id' }, type: 'text', required: true },
    { id: 'department', names: { zh: '部门', en: 'Department' }, type: 'department', required: true },
    { id: 'venue', names: { zh: '地点', en: 'Venue' }, type: 'text' },
    { id: 'held_on', names: { zh: '举办日期', en: 'Held on' }, type: 'day' },
  ],
})
`

const dimension = `import type { Dimension } from './dimension'

export default { id: 'venue', column: 'venue', names: { zh: '地点', en: 'Venue' } } satisfies Dimension
`

const indicator = `import { indicator } from './indicator'
import { standing } from './sql/standing'

const text = { zh: '培训', en: 'Training' }

export default indicator({
  id: 'training-held',
  names: { zh: '培训举办率', en: 'Trainings held' },
  clause: { ref: '无', text: '无' },
  subject: text, formula: text, rule: text,
  reads: ['training'], reportedIn: null, dimensions: ['venue'], curable: true, minimumN: 1, choices: [],
  reasons: { held: { zh: '已举办', en: 'Held' }, 'not-held': { zh: '未举办', en: 'Not held' } },
  methods: { record: text },
  verdicts: \`
SELECT t.department AS department, t.id AS subject, t.id AS title,
  CASE WHEN t.held_on <= :as_of THEN 'met' ELSE 'missed' END AS verdict, CASE WHEN t.held_on <= :as_of THEN 'held' ELSE 'not-held' END AS reason, 'record' AS method,
  CAST(NULL AS DATE) AS due_on, CAST(NULL AS TIMESTAMP) AS due_at, t.held_on AS done_on, CAST(NULL AS TIMESTAMP) AS done_at,
  CAST(NULL AS INTEGER) AS days, '' AS flags, 1 AS count, t.batch AS batch, t.line AS line, t.venue AS venue
FROM training t
WHERE \${standing('t')}\`,
})
`

/** Who has the duty is a matter of a scheme, which is a file as well. */
const scheme = `import scheme2015 from './2015'
import type { Scheme } from './scheme'

export default {
  ...scheme2015,
  id: 'trial',
  validFrom: '2090-01-01',
  validTo: '2091-01-01',
  duties: [...scheme2015.duties, { indicator: 'training-held', groups: ['pilot'], clause: '无' }],
} satisfies Scheme
`

describe('in a copy of the checkout with a new record type, dimension, indicator and scheme, a file each', () => {
  const scratch = scratchFolder()
  const copy = join(scratch, 'copy')
  const run = (...args: readonly string[]): string => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(copy, 'server/bin/shuping.mjs'), ...args], { encoding: 'utf8' })
    if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`)
    return stdout
  }
  const data = join(scratch, 'data')

  beforeAll(() => {
    mkdirSync(copy)
    for (const part of ['metrics', 'server', 'sample-data', 'web', 'package.json', 'package-lock.json', 'vite.config.ts', 'tsconfig.json']) cpSync(join(checkout, part), join(copy, part), { recursive: true })
    symlinkSync(join(checkout, 'node_modules'), join(copy, 'node_modules'))
    writeFileSync(join(copy, 'metrics/records/training.ts'), recordType)
    writeFileSync(join(copy, 'metrics/dimensions/venue.ts'), dimension)
    writeFileSync(join(copy, 'metrics/indicators/training-held.ts'), indicator)
    writeFileSync(join(copy, 'metrics/schemes/trial.ts'), scheme)
    writeFileSync(join(scratch, 'training.csv'), '培训编号,部门,地点,举办日期\r\nP1,市统计局,礼堂,2015-05-06\r\nP2,市统计局,礼堂,\r\nP3,市商务委,,2015-07-08\r\n')
    run('import', join(sampleFolder, 'department.csv'), join(scratch, 'training.csv'), '--profile', 'template', '--observed-on', '2015-12-31', '--data', data)
  })

  test('the command line defines the indicator', () => {
    expect(JSON.parse(run('indicators', '--format', 'json'))).toContainEqual(expect.objectContaining({ id: 'training-held', dimensions: ['venue'], target: null }))
  })

  test('the record type is taken in under the template, and judged', () => {
    const { city, departments } = JSON.parse(run('evaluate', '--period', '2015', '--scheme', 'trial', '--format', 'json', '--data', data)) as {
      city: Record<string, unknown>
      departments: { name: string; indicators: Record<string, unknown> }[]
    }
    expect(city['training-held']).toMatchObject({ met: 2, missed: 1 })
    expect(departments.find(({ name }) => name === '市统计局')?.indicators['training-held']).toMatchObject({ met: 1, missed: 1 })
  })

  test('its rows name file and line', () => {
    const rows = run('verdicts', '--indicator', 'training-held', '--period', '2015', '--scheme', 'trial', '--verdict', 'missed', '--format', 'csv', '--data', data)
    expect(rows.split('\n')[1]).toMatch(/^training-held,AC500,P2,P2,missed,not-held,,,1,3/)
  })

  test('its figure is explained', () => {
    const explained = JSON.parse(run('explain', '--indicator', 'training-held', '--period', '2015', '--scheme', 'trial', '--format', 'json', '--data', data)) as { reasons: unknown }
    expect(explained.reasons).toEqual([
      { verdict: 'met', reason: 'held', count: 2 },
      { verdict: 'missed', reason: 'not-held', count: 1 },
    ])
  })
})
