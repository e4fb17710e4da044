import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { evaluationShape } from './evaluation-shape'
import { printed, shuping, shupingHere } from './command'
import { copyDataFolder } from './data-folder'
import { type RunningServer, startServer } from './running-server'
import { scratchFolder } from './scratch-folder'
import { documentParts } from './word-document'

const folder = mkdtempSync(join(tmpdir(), 'shuping-changes-'))
const [change, wrongChange] = [join(folder, 'change.yaml'), join(folder, 'wrong.yaml')]
writeFileSync(change, 'from: "2015"\nweights: { api-share: 1 }\n')
writeFileSync(wrongChange, 'from: "2015"\nweights: { api-share: -1, no-such: 1 }\n')
afterAll(() => rmSync(folder, { recursive: true }))

const questions: readonly (readonly string[])[] = [
  ['evaluate', '--period', '2015', '--format', 'json'],
  ['evaluate', '--period', '2015-H1', '--as-of', '2015-06-15', '--format', 'csv'],
  ['evaluate', '--period', '2015-10', '--group', 'district', '--format', 'table'],
  ['verdicts', '--indicator', 'reply-timeliness', '--period', '2015-H1', '--format', 'csv'],
  ['verdicts', '--indicator', 'update-compliance', '--period', '2015', '--verdict', 'missed', '--format', 'json'],
  ['explain', '--indicator', 'reply-timeliness', '--period', '2015', '--department', 'AC500'],
  ['explain', '--indicator', 'mechanism', '--period', '2015-H1', '--format', 'json'],
  ['fixes', '--department', 'AC500', '--period', '2015'],
  ['tasks', '--period', '2015', '--as-of', '2015-10-15', '--department', 'AC500', '--format', 'ics'],
  ['preview', change, '--period', '2015'],
  ['decisions', 'department', '--format', 'csv'],
  ['batches', '--format', 'table'],
  ['profiles', '--format', 'json'],
]

/** Mistakes answer alike too: the same line, the same code. */
const mistakes: readonly (readonly string[])[] = [
  ['evaluate', '--period', '2015-13'],
  ['evaluate', '--period', '2015', '--scheme', '1999'],
  ['evaluate', '--period', '2015', '--as-of', '2015-02-30'],
  ['verdicts', '--indicator', 'api-shar', '--period', '2015'],
  ['verdicts', '--indicator', 'api-share', '--period', '2015', '--department', 'nowhere'],
  ['verdicts', '--indicator', 'api-share', '--period', '2015', '--department', 'AC50', '--format', 'csv'],
  ['explain', '--indicator', 'api-share', '--period', '2015', '--department', 'nowhere'],
  ['explain', '--indicator', 'api-shar', '--period', '2015'],
  ['batches', '--rejects', '99'],
  ['fixes', '--department', 'nowhere', '--period', '2015'],
  ['tasks', '--period', '2015', '--department', 'nowhere'],
  ['tasks', '--period', '2015', '--format', 'ics'],
  ['preview', wrongChange, '--period', '2015'],
  ['decisions', 'nothing'],
  ['decide', 'update-grace', 'frequency=month', 'days=40', 'clause=x', '--why', 'y'],
  ['decide', 'update-grace', 'days', '--why', 'y'],
  ['withdraw', '99', '--why', 'y'],
  ['profile', 'remove', 'nothing', '--why', 'y'],
]

/** Those that are run as processes too: the longest answers and a mistake. */
const asProcesses = [questions[0]!, questions[3]!, mistakes[1]!]

/** The parts of a Word document; when it was written is no part of what it says. */
const partsOf = (file: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(documentParts(file))
      .filter(([name]) => name !== 'docProps/core.xml')
      .map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')]),
  )

describe('the command line', () => {
  const scratch = scratchFolder()
  let server: RunningServer
  const through: string[] = []
  const throughProcesses: Awaited<ReturnType<typeof shuping>>[] = []
  const throughMistakes: Awaited<ReturnType<typeof shupingHere>>[] = []

  /** What a command prints, which has to succeed. */
  async function answered(...args: readonly string[]): Promise<string> {
    const { code, stdout, stderr } = await shupingHere(...args)
    expect({ args, code, stderr: code === 0 ? '' : stderr }).toEqual({ args, code: 0, stderr: '' })
    return stdout
  }

  beforeAll(async () => {
    await copyDataFolder('sample', join(scratch, 'data'))
    server = await startServer({ data: join(scratch, 'data') })
    for (const question of questions) through.push(await answered(...question, '--data', server.data))
    for (const mistake of mistakes) throughMistakes.push(await shupingHere(...mistake, '--data', server.data))
    for (const command of asProcesses) throughProcesses.push(await shuping(...command, '--data', server.data))
    await printed('bulletin', '--period', '2015', '--data', server.data, '--out', join(scratch, 'through.docx'))
    await server.stop()
  })
  afterAll(() => server.stop())

  test.each(questions.map((question, index) => [question.join(' '), index] as const))('%s prints the same through a server and from the folder itself', async (_, index) => {
    const direct = await answered(...(questions[index] ?? []), '--data', server.data)
    expect(direct.length).toBeGreaterThan(100)
    expect(direct).toBe(through[index])
  })

  test.each(mistakes.map((mistake, index) => [mistake.join(' '), index] as const))('%s is refused in one line that says what to do, alike', async (_, index) => {
    const { code, stdout, stderr } = await shupingHere(...(mistakes[index] ?? []), '--data', server.data)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
    expect(stderr).not.toMatch(/\bat .*:\d+:\d+|Error:/)
    expect({ code, stderr }).toEqual({ code: throughMistakes[index]?.code, stderr: throughMistakes[index]?.stderr })
  })

  test.each(asProcesses.map((command, index) => [command.join(' '), command, index] as const))('%s does the same as a process of its own, and ends with the same code', async (_, command, index) => {
    const direct = await shuping(...command, '--data', server.data)
    expect({ code: direct.code, stdout: direct.stdout }).toEqual({ code: throughProcesses[index]?.code, stdout: throughProcesses[index]?.stdout })
    const [question, mistake] = [questions.indexOf(command), mistakes.indexOf(command)]
    const here = question >= 0 ? { code: 0, stdout: through[question] } : { code: throughMistakes[mistake]?.code, stdout: throughMistakes[mistake]?.stdout }
    expect({ code: direct.code, stdout: direct.stdout }).toEqual(here)
    expect(direct.stderr.trimEnd().split('\n')).toHaveLength(1)
  })

  test('the bulletin is the same document', async () => {
    await printed('bulletin', '--period', '2015', '--data', server.data, '--out', join(scratch, 'direct.docx'))
    expect(partsOf(join(scratch, 'direct.docx'))).toEqual(partsOf(join(scratch, 'through.docx')))
  })

  test('evaluate answers in the promised shape', async () => {
    const answer = evaluationShape.parse(JSON.parse(through[0] ?? ''))
    expect(answer).toMatchObject({ period: '2015', scheme: '2015', asOf: '2015-12-31' })
    const total = (verdict: 'met' | 'missed') => answer.departments.reduce((sum, { indicators }) => sum + (indicators['reply-timeliness']?.[verdict] ?? 0), 0)
    expect(answer.city['reply-timeliness']).toMatchObject({ met: total('met'), missed: total('missed') })
  })

  test('verdicts are ISO 8601: days as dates, instants with +08:00', () => {
    const rows = (through[3] ?? '').trimEnd().split('\r\n').slice(1)
    const instants = rows.flatMap((row) => row.match(/\d{4}-\d\d-\d\dT[^,]*/g) ?? [])
    expect(instants.length).toBeGreaterThan(10)
    for (const instant of instants) expect(instant).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/)
  })
})
