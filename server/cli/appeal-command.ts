import { Argument, type Command, Option } from 'commander'
import { appealStates } from '../../metrics/appeals/appeal'
import { appealTexts as texts } from './appeal-texts'
import { appealActions, appeals } from './commands/appeals'
import { dataOption, formatOption } from './options'
import { speak } from './speak'
import { texts as commonTexts } from './texts'
import { number } from './values'

/** @param command makes one. */
export function appealCommand(command: (name: string, description: string) => Command): void {
  command('appeals', speak(texts.appeals))
    .addArgument(new Argument('[action]', speak(texts.action)).choices(appealActions).default('list'))
    .argument('[number]', speak(texts.number), number(speak(texts.numberColumn), 1, 1_000_000_000))
    .addOption(new Option('--period <period>', speak(texts.period)))
    .addOption(new Option('--department <code>', speak(commonTexts.department)))
    .addOption(new Option('--state <state>', speak(texts.state)).choices(Object.keys(appealStates)))
    .addOption(formatOption(['table', 'json']))
    .addOption(dataOption())
    .action(appeals)
}
