import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { chapters, type Bench } from './chapters'
import { type Figure, withinBudget } from './figure'
import { machine } from './machine'
import { markdown } from './report'
import { scene, type Scene } from './scene'

const help = `npm run bench -- [options]

  --sizes N,N,…     records; by default 100000,1000000,10000000
  --runs N          how often each thing is measured; by default 5
  --only NAME,…     chapters: ${Object.keys(chapters).join(', ')}
  --json FILE       also write the figures as JSON
`

const { values } = parseArgs({
  options: { sizes: { type: 'string' }, runs: { type: 'string' }, only: { type: 'string' }, json: { type: 'string' }, help: { type: 'boolean' } },
})

const say = (text: string): void => void process.stderr.write(`${text}\n`)

function wanted(): { sizes: number[]; runs: number; names: string[] } {
  const sizes = (values.sizes ?? '100000,1000000,10000000').split(',').map(Number)
  const runs = Number(values.runs ?? '5')
  const names = values.only?.split(',') ?? Object.keys(chapters)
  if (sizes.some((size) => !Number.isInteger(size) || size < 1000)) throw new Error('--sizes: give whole numbers from 1000 on, such as 100000,1000000')
  if (!Number.isInteger(runs) || runs < 1) throw new Error('--runs: give a whole number from 1 on')
  const unknown = names.find((name) => !(name in chapters))
  if (unknown) throw new Error(`--only: there is no chapter ${unknown}; choose from ${Object.keys(chapters).join(', ')}`)
  return { sizes: [...new Set(sizes)].sort((a, b) => a - b), runs, names }
}

async function measure(scratch: string): Promise<void> {
  const { sizes, runs, names } = wanted()
  const scenes = new Map<number, Promise<Scene>>()
  const bench: Bench = {
    scratch,
    sizes,
    runs,
    say,
    scene: (size) => {
      const made = scenes.get(size) ?? (say(`a data folder of ${size} records …`), scene(scratch, size))
      scenes.set(size, made)
      return made
    },
  }
  const figures: Figure[] = []
  for (const name of names) {
    say(`── ${name}`)
    try {
      figures.push(...((await chapters[name]?.(bench)) ?? []))
    } catch (error) {
      // the other chapters are worth having
      say(`${name}: ${error instanceof Error ? error.message : String(error)}`)
      process.exitCode = 1
    }
  }
  const result = { machine: machine(), command: `npm run bench -- ${process.argv.slice(2).join(' ')}`.trim(), figures: figures.map((figure) => ({ ...figure, within: withinBudget(figure) })) }
  const json = JSON.stringify(result, null, 2)
  if (values.json) {
    mkdirSync(dirname(resolve(values.json)), { recursive: true })
    writeFileSync(values.json, `${json}\n`)
  }
  console.log(`${markdown(figures)}\n\n${json}`)
}

const scratch = mkdtempSync(join(tmpdir(), 'shuping-bench-'))
try {
  if (values.help) console.log(help)
  else await measure(scratch)
} catch (error) {
  say(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
