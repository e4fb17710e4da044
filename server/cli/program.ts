import { Argument, Command, Option } from 'commander'
import { verdicts as verdictNames } from '../../metrics/indicators'
import { taskStates } from '../../metrics/indicators/sql/tasks'
import { departmentGroups } from '../../metrics/vocabulary/department-group'
import { appealCommand } from './appeal-command'
import { auditCommand } from './audit-command'
import { batches } from './commands/batches'
import { bulletin } from './commands/bulletin'
import { decide, decisions, withdraw } from './commands/decisions'
import { evaluate } from './commands/evaluate'
import { explain } from './commands/explain'
import { fixes } from './commands/fixes'
import { gone } from './commands/gone'
import { importing } from './commands/import'
import { indicators } from './commands/indicators'
import { preview } from './commands/preview'
import { profileActions } from './commands/profile'
import { profiles } from './commands/profiles'
import { addSource, pull, sources } from './commands/sources'
import { tasks } from './commands/tasks'
import { unmatched } from './commands/unmatched'
import { verdicts } from './commands/verdicts'
import { day, number } from './values'
import { sourceKinds } from '../pull/sources'
import { formats } from './formats'
import { lifeCycle } from './life-cycle'
import { paperwork } from './paperwork'
import { accountCommands } from './account-commands'
import { asOfOption, dataOption, encodingOption, formatOption, periodOption, revisionOption, schemeOption } from './options'
import { speak } from './speak'
import { texts } from './texts'

const withArguments = (command: Command): string => [command.name(), ...command.registeredArguments.map((one) => `<${one.name()}…>`)].join(' ')

/** What an option is for, what it may be, and what it is without being given. */
function optionDescription({ description, argChoices, defaultValue }: Option): string {
  const choices = argChoices ? speak(texts.choices, { choices: argChoices.join(' | ') }) : ''
  const usual = typeof defaultValue === 'string' || typeof defaultValue === 'number' ? speak(texts.default, { value: defaultValue }) : ''
  return description + choices + usual
}

/**
 * The command line: every command with its options.
 *
 * @param exit told the exit code of a command that has one of its own.
 */
export function program(version: string, exit: (code: number) => void): Command {
  const root = new Command('shuping')
  const command = (name: string, description: string): Command => root.command(name).description(description).helpOption('-h, --help', speak(texts.help))
  const titles: Record<string, string> = { 'Usage:': speak(texts.usage), 'Arguments:': speak(texts.arguments), 'Options:': speak(texts.options), 'Commands:': speak(texts.commands) }
  root
    .description(speak(texts.program))
    .version(version, '-V, --version', speak(texts.version))
    .helpOption('-h, --help', speak(texts.help))
    .helpCommand(false)
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      subcommandTerm: withArguments,
      commandUsage: (one) => (one === root ? ['shuping', speak(texts.usageCommand)] : ['shuping', withArguments(one)]).concat(speak(texts.usageOptions)).join(' '),
      optionDescription,
    })
    .configureOutput({ writeErr: () => undefined })
    .exitOverride()

  command('serve', speak(texts.serve))
    .addOption(dataOption())
    .addOption(new Option('--port <n>', speak(texts.port)).argParser(number('--port', 0, 65535)).default(8080))
    .addOption(new Option('--host <host>', speak(texts.host)).default('127.0.0.1'))
    .option('--accounts', speak(texts.demandAccounts))
    .addOption(new Option('--trust-proxy <address...>', speak(texts.trustProxy)).default([]))
    .addOption(new Option('--pull-from <host...>', speak(texts.pullFrom)))
    .option('--tls-cert <file>', speak(texts.tlsCert))
    .option('--tls-key <file>', speak(texts.tlsKey))
    .option('--settings <file>', speak(texts.settings))
    .option('--no-sample', speak(texts.noSample))
    .option('--log', speak(texts.log))
    .action(async (options) => (await import('./commands/serve')).serve({ ...options, version }))
  command('import', speak(texts.import))
    .argument('<file...>', speak(texts.files))
    .addOption(new Option('--profile <profile>', speak(texts.profile)))
    .addOption(new Option('--corrects <batch>', speak(texts.corrects)).argParser(number('--corrects', 1, 2 ** 31 - 1)))
    .addOption(new Option('--observed-on <day>', speak(texts.observedOn)).argParser(day))
    .addOption(encodingOption())
    .addOption(new Option('--release <reason>', speak(texts.release)))
    .addOption(new Option('--why <reason>', speak(texts.whyImport)))
    .addOption(dataOption())
    .action(async (files, options) => exit(await importing(files, options)))
  command('evaluate', speak(texts.evaluate))
    .addOption(periodOption())
    .addOption(schemeOption())
    .addOption(asOfOption())
    .addOption(revisionOption())
    .addOption(new Option('--group <group>', speak(texts.group)).choices([...Object.keys(departmentGroups), 'all']))
    .addOption(formatOption(formats))
    .addOption(dataOption())
    .action(evaluate)
  command('verdicts', speak(texts.verdicts))
    .addOption(new Option('--indicator <id>', speak(texts.indicator)).makeOptionMandatory())
    .addOption(periodOption())
    .addOption(new Option('--department <code>', speak(texts.department)))
    .addOption(new Option('--verdict <verdict>', speak(texts.verdict)).choices(Object.keys(verdictNames)))
    .addOption(schemeOption())
    .addOption(asOfOption())
    .addOption(revisionOption())
    .addOption(formatOption(formats))
    .addOption(dataOption())
    .action(verdicts)
  command('explain', speak(texts.explain))
    .addOption(new Option('--indicator <id>', speak(texts.indicator)).makeOptionMandatory())
    .addOption(periodOption())
    .addOption(new Option('--department <code>', speak(texts.department)))
    .addOption(schemeOption())
    .addOption(asOfOption())
    .addOption(revisionOption())
    .addOption(new Option('--format <format>', speak(texts.format)).choices(['text', 'json']).default('text'))
    .addOption(dataOption())
    .action(explain)
  command('fixes', speak(texts.fixes))
    .addOption(new Option('--department <code>', speak(texts.department)).makeOptionMandatory())
    .addOption(periodOption())
    .addOption(schemeOption())
    .addOption(asOfOption())
    .addOption(revisionOption())
    .addOption(new Option('--size <n>', speak(texts.size)).argParser(number('--size', 1, 500)).default(50))
    .addOption(formatOption(formats))
    .addOption(dataOption())
    .action(fixes)
  command('tasks', speak(texts.tasks))
    .addOption(periodOption())
    .addOption(new Option('--department <code>', speak(texts.department)))
    .addOption(new Option('--group <group>', speak(texts.group)).choices([...Object.keys(departmentGroups), 'all']))
    .addOption(new Option('--indicator <id>', speak(texts.indicator)))
    .addOption(new Option('--due <state>', speak(texts.dueOption)).choices(taskStates))
    .addOption(new Option('--within <days>', speak(texts.within)).argParser(number('--within', 0, 366)))
    .addOption(schemeOption())
    .addOption(asOfOption())
    .addOption(revisionOption())
    .addOption(formatOption([...formats, 'ics']))
    .addOption(dataOption())
    .action(tasks)
  command('preview', speak(texts.preview))
    .argument('<file>', speak(texts.draftFile))
    .addOption(periodOption())
    .addOption(schemeOption())
    .addOption(asOfOption())
    .addOption(formatOption(formats))
    .addOption(dataOption())
    .action(preview)
  command('bulletin', speak(texts.bulletin))
    .addOption(periodOption())
    .addOption(schemeOption())
    .addOption(asOfOption())
    .addOption(revisionOption())
    .addOption(new Option('--out <file>', speak(texts.out)).makeOptionMandatory())
    .addOption(dataOption())
    .action(bulletin)
  lifeCycle(command, exit)
  appealCommand(command)
  auditCommand(command, exit)
  paperwork(command, exit)
  accountCommands(command)
  command('indicators', speak(texts.indicators))
    .addOption(formatOption(['table', 'json']))
    .action(indicators)
  command('profiles', speak(texts.profiles))
    .addOption(formatOption(['table', 'json']))
    .addOption(dataOption())
    .action(profiles)
  command('profile', speak(texts.profileCommand))
    .addArgument(new Argument('<action>', speak(texts.profileAction)).choices(Object.keys(profileActions)))
    .argument('<file...>', speak(texts.profileFiles))
    .addOption(encodingOption())
    .addOption(new Option('--rows <n>', speak(texts.previewRows)).argParser(number('--rows', 1, 200)).default(10))
    .addOption(new Option('--why <reason>', speak(texts.whyOption)))
    .addOption(dataOption())
    .action(async (action: keyof typeof profileActions, files, options) => exit((await profileActions[action](files, options)) ?? 0))
  command('batches', speak(texts.batches))
    .addOption(new Option('--rejects <id>', speak(texts.rejectsOf)).argParser(number('--rejects', 1, 2 ** 31 - 1)))
    .addOption(formatOption(formats))
    .addOption(dataOption())
    .action(batches)
  command('gone', speak(texts.gone))
    .addOption(new Option('--source <source>', speak(texts.goneSource)))
    .addOption(formatOption(formats))
    .addOption(dataOption())
    .action(gone)
  command('unmatched', speak(texts.unmatched))
    .addOption(formatOption(formats))
    .addOption(dataOption())
    .action(unmatched)
  command('withdraw', speak(texts.withdraw))
    .argument('<batch>', speak(texts.batchNumber), number(speak(texts.batchNumber), 1, 2 ** 31 - 1))
    .addOption(new Option('--why <reason>', speak(texts.whyOption)).makeOptionMandatory())
    .addOption(dataOption())
    .action(withdraw)
  command('sources', speak(texts.sources))
    .addOption(formatOption(formats))
    .addOption(dataOption())
    .action(sources)
  command('source', speak(texts.sourceCommand))
    .argument('<id>', speak(texts.sourceId))
    .addOption(new Option('--kind <kind>', speak(texts.sourceKind)).choices(sourceKinds).default('file'))
    .addOption(new Option('--address <url...>', speak(texts.addresses)).makeOptionMandatory())
    .addOption(new Option('--proxy <url>', speak(texts.proxy)))
    .addOption(new Option('--profile <profile>', speak(texts.profile)).makeOptionMandatory())
    .addOption(new Option('--schedule <cron>', speak(texts.scheduleOption)))
    .addOption(new Option('--why <reason>', speak(texts.whyOption)).makeOptionMandatory())
    .addOption(dataOption())
    .action(addSource)
  command('pull', speak(texts.pull))
    .argument('<id>', speak(texts.sourceId))
    .addOption(dataOption())
    .action(async (id, options) => exit(await pull(id, options)))
  command('decisions', speak(texts.decisions))
    .argument('<type>', speak(texts.decisionType))
    .addOption(formatOption(formats))
    .addOption(dataOption())
    .action(decisions)
  command('decide', speak(texts.decide))
    .argument('<type>', speak(texts.decisionType))
    .argument('<cell...>', speak(texts.cells))
    .addOption(new Option('--why <reason>', speak(texts.whyOption)).makeOptionMandatory())
    .addOption(dataOption())
    .action(decide)
  command('sample', speak(texts.sample))
    .addOption(new Option('--out <dir>', speak(texts.outFolder)).makeOptionMandatory())
    .addOption(new Option('--scale <n>', speak(texts.scale)).argParser(number('--scale', 0, 1_000_000, false)))
    .addOption(new Option('--seed <n>', speak(texts.seed)).argParser(number('--seed', 0, 2 ** 31 - 1)))
    .action(async (options) => (await import('./commands/sample')).sample(options))
  return root
}
