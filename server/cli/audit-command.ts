import { Argument, type Command, Option } from 'commander'
import { auditDeeds, auditOutcomes } from '../../metrics/vocabulary/audit-deed'
import { auditTexts as texts } from './audit-texts'
import { audit } from './commands/audit'
import { formats } from './formats'
import { dataOption, formatOption } from './options'
import { speak } from './speak'
import { day, number } from './values'

/**
 * The command on the audit.
 *
 * @param command makes one.
 * @param exit told its exit code: 1 when the record is not whole.
 */
export function auditCommand(command: (name: string, description: string) => Command, exit: (code: number) => void): void {
  command('audit', speak(texts.audit))
    .addArgument(new Argument('<action>', speak(texts.action)).choices(['verify', 'search', 'export']))
    .addOption(new Option('--who <name>', speak(texts.who)))
    .addOption(new Option('--deed <deed>', speak(texts.deed)).choices(Object.keys(auditDeeds)))
    .addOption(new Option('--about <text>', speak(texts.about)))
    .addOption(new Option('--period <period>', speak(texts.period)))
    .addOption(new Option('--outcome <outcome>', speak(texts.outcome)).choices(Object.keys(auditOutcomes)))
    .addOption(new Option('--since <day>', speak(texts.since)).argParser(day))
    .addOption(new Option('--until <day>', speak(texts.until)).argParser(day))
    .addOption(new Option('--size <n>', speak(texts.size)).argParser(number('--size', 1, 500)).default(50))
    .addOption(new Option('--out <file>', speak(texts.out)))
    .addOption(formatOption(formats))
    .addOption(dataOption())
    .action(async (action, options) => exit(await audit(action, options)))
}
