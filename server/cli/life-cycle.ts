import { type Command, Option } from 'commander'
import { periodStates } from '../../metrics/time/period-state'
import { changes, freeze, move, periods, revise, verify } from './commands/periods'
import { issue, issued, officeIdentity } from './commands/issue'
import { formats } from './formats'
import { issueTexts } from './issue-texts'
import { dataOption, formatOption, periodOption, revisionOption } from './options'
import { number } from './values'
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
  deed('issue', speak(issueTexts.issue))
    .addOption(new Option('--signer <name>', speak(issueTexts.signer)).makeOptionMandatory())
    .addOption(new Option('--serial <n>', speak(issueTexts.serial)).argParser(number('--serial', 1, 99999)))
    .addOption(new Option('--date <day>', speak(issueTexts.date)))
    .addOption(dataOption())
    .action(issue)
  command('issued', speak(issueTexts.issued))
    .addOption(new Option('--period <period>', speak(issueTexts.period)))
    .addOption(new Option('--out <folder>', speak(issueTexts.outFolder)))
    .addOption(formatOption(formats))
    .addOption(dataOption())
    .action(issued)
  command('office', speak(issueTexts.office))
    .argument('[settings...]', speak(issueTexts.assignments))
    .addOption(new Option('--why <reason>', speak(commonTexts.whyOption)))
    .addOption(whoOption())
    .addOption(dataOption())
    .action(officeIdentity)
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
