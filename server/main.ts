import { version } from '../package.json'
import { run } from './cli/run'

process.exitCode = await run(process.argv.slice(2), version)
