import { type Command, Option } from 'commander'
import { periodStates } from '../../metrics/time/period-state'
import { changes, freeze, move, periods, revise, verify } from './commands/periods'
import { formats } from './formats'
import { dataOption, formatOption, periodOption, revisionOption } from './options'
import { periodTexts as texts } from './period-texts'
import { speak } from './speak'
import { texts as commonTexts } from './texts'

const whyOption = () => new Option('--why <reason>', speak(commonTexts.whyOption)).makeOptionMandatory()
const whoOption = () => new Option('--who <name>', speak(texts.who))

/**
 * The commands on the life of periods.
 *
 * @param command makes one.
 * @param exit told the exit code of a command that has one of its own.
 */
export function lifeCycle(command: (name: string, description: string) => Command, exit: (code: number) => void): void {
  const deed = (name: string, description: string): Command => command(name, description).addOption(periodOption()).addOption(whyOption()).addOption(whoOption())
  deed('freeze', speak(texts.freeze)).option('--unfinished', speak(texts.unfinished)).addOption(dataOption()).action(freeze)
  deed('revise', speak(texts.revise)).addOption(dataOption()).action(revise)
  deed('state', speak(texts.state))
    .addOption(new Option('--to <state>', speak(texts.to)).choices(Object.keys(periodStates)).makeOptionMandatory())
    .addOption(dataOption())
    .action(move)
  command('periods', speak(texts.periods)).addOption(formatOption(formats)).addOption(dataOption()).action(periods)
  command('changes', speak(texts.changes))
    .argument('<period>', speak(texts.periodArgument))
    .addOption(revisionOption())
    .addOption(formatOption(formats))
    .addOption(dataOption())
    .action(changes)
  command('verify', speak(texts.verify))
    .argument('<period>', speak(texts.periodArgument))
    .addOption(revisionOption())
    .addOption(new Option('--format <format>', speak(commonTexts.format)).choices(['text', 'json']).default('text'))
    .addOption(dataOption())
    .action(async (period, options) => exit(await verify(period, options)))
}
