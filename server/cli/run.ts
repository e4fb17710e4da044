import { type Command, CommanderError } from 'commander'
import { Mistake } from '../office/mistake'
import { nearestNames } from '../office/nearest-names'
import { mistake } from './mistakes'
import { endQuietlyOnClosedPipe, tell } from './output'
import { program } from './program'
import { language, speak } from './speak'
import { texts } from './texts'

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ').trim()

/** An option that the command does not know. Commander misses the mandatory ones first, which a misspelt one explains. */
function strangerAmong(argv: readonly string[], command: Command | undefined): string | null {
  const known = new Set(command?.options.flatMap(({ short, long }) => [short, long]).concat('-h', '--help'))
  const ended = argv.indexOf('--')
  const asked = (ended < 0 ? argv : argv.slice(0, ended)).filter((one) => /^--?[a-z]/i.test(one)).map((one) => one.split('=')[0] ?? one)
  return command ? (asked.find((one) => !known.has(one)) ?? null) : null
}

/** What commander found wrong, in our words: it names the option or argument in quotes. */
function wrongUse(error: CommanderError, argv: readonly string[], root: Command): Mistake {
  const [command = ''] = argv
  const sub = root.commands.find((one) => one.name() === command)
  const stranger = strangerAmong(argv.slice(1), sub)
  if (stranger) {
    const close = nearestNames(stranger, sub?.options.flatMap(({ long }) => long ?? []) ?? [])
    return close.length > 0 ? mistake('unknownOptionClose', { name: stranger, close: close.join(' ') }) : mistake('unknownOption', { name: stranger, command })
  }
  const [, name = ''] = /'([^']+)'/.exec(error.message) ?? []
  const plain = name.split(/[ ,]/).find((part) => part.startsWith('--')) ?? name
  const choices = /Allowed choices are (.*)\.$/.exec(error.message)
  if (choices) {
    const [, option = '', value = ''] = /option '([^']+)' argument '([^']*)'/.exec(error.message) ?? []
    const [, given = '', argument = ''] = /value '([^']*)' is invalid for argument '([^']+)'/.exec(error.message) ?? []
    return mistake('notAChoice', { name: option.split(' ')[0] || argument, value: value || given, choices: choices[1] ?? '' })
  }
  switch (error.code) {
    case 'commander.missingMandatoryOptionValue':
      return mistake('missingOption', { name, command })
    case 'commander.missingArgument':
      return mistake('missingArgument', { name: `<${name}>`, command })
    case 'commander.optionMissingArgument':
      return mistake('missingValue', { name: plain, command })
    case 'commander.unknownCommand': {
      const close = nearestNames(name, root.commands.map((one) => one.name()))
      return close.length > 0 ? mistake('unknownCommandClose', { name, close: close.join(' ') }) : mistake('unknownCommand', { name })
    }
    case 'commander.excessArguments':
      return mistake('excessArguments', { command })
    default:
      return mistake('internal', { message: error.message })
  }
}

/**
 * Runs the command line.
 *
 * @param argv arguments, without node and script.
 * @returns exit code: 0; 1 for a mistake, said in one line on stderr; 2 for a batch that was held.
 */
export async function run(argv: readonly string[], version: string): Promise<number> {
  endQuietlyOnClosedPipe()
  let code = 0
  const root = program(version, (given) => {
    code = given
  })
  try {
    if (argv.length === 0) root.help()
    await root.parseAsync(argv, { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0
    const found = error instanceof CommanderError ? wrongUse(error, argv, root) : error
    if (found instanceof Mistake) tell(oneLine(found.detail[language]))
    else if (process.env.SHUPING_DEBUG) console.error(found)
    else tell(speak(texts.internal, { message: oneLine(found instanceof Error ? found.message : String(found)) }))
    return 1
  }
}
