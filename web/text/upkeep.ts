import { enUpkeep } from './en-upkeep'
import { addTexts } from './i18n'
import { zhUpkeep } from './zh-upkeep'

// Imported for this effect by the pages that keep data and decisions up: the first screen does not need their texts.
addTexts('data', { zh: zhUpkeep.data, en: enUpkeep.data })
addTexts('rules', { zh: zhUpkeep.rules, en: enUpkeep.rules })
