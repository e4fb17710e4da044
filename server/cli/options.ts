import { Option } from 'commander'
import { speak } from './speak'
import { texts } from './texts'
import { periodTexts } from './period-texts'
import { number } from './values'

/** Options that several commands have. */

export const dataOption = () => new Option('--data <dir>', speak(texts.data)).default(process.env.SHUPING_DATA ?? 'data')
export const formatOption = (choices: readonly string[]) => new Option('--format <format>', speak(texts.format)).choices(choices).default('table')
export const encodingOption = () => new Option('--encoding <label>', speak(texts.encodingOption))
export const periodOption = () => new Option('--period <period>', speak(texts.period)).makeOptionMandatory()
export const schemeOption = () => new Option('--scheme <id>', speak(texts.scheme))
export const asOfOption = () => new Option('--as-of <day>', speak(texts.asOf))
export const revisionOption = () => new Option('--revision <n>', speak(periodTexts.revision)).argParser(number('--revision', 0, 1_000_000))
