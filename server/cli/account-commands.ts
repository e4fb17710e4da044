import { Argument, type Command, Option } from 'commander'
import { personRoles } from '../../metrics/vocabulary/role'
import { accountTexts as texts } from './account-texts'
import { accountActions, accounts } from './commands/accounts'
import { formats } from './formats'
import { dataOption, formatOption } from './options'
import { speak } from './speak'
import { number } from './values'

/** @param command makes one. */
export function accountCommands(command: (name: string, description: string) => Command): void {
  command('accounts', speak(texts.accounts))
    .addArgument(new Argument('[action]', speak(texts.action)).choices(accountActions).default('list'))
    .argument('[id]', speak(texts.id))
    .addOption(new Option('--name <name>', speak(texts.name)))
    .addOption(new Option('--role <role...>', speak(texts.role)).choices(personRoles))
    .addOption(new Option('--department <code>', speak(texts.department)))
    .addOption(new Option('--profile <profile>', speak(texts.profile)))
    .addOption(new Option('--days <n>', speak(texts.days)).argParser(number('--days', 1, 366)).default(90))
    .addOption(formatOption(formats))
    .addOption(dataOption())
    .action(accounts)
}
