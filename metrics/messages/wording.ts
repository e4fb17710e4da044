import type { Names } from '../names'
import type { MessageGroup } from './due-messages'
import { messageKinds } from './kind'
import { ladder } from './ladder'

/** What a group is called: its rung of the ladder, else its kind. */
export const groupName = ({ kind, rung }: Pick<MessageGroup, 'kind' | 'rung'>): Names => (rung === null ? messageKinds[kind] : { zh: `${ladder[rung].names.zh}（${messageKinds[kind].zh}）`, en: `${ladder[rung].names.en} (${messageKinds[kind].en.toLowerCase()})` })

/** A message in a few words: its groups with their counts. */
export const messageTitle = (groups: readonly MessageGroup[]): Names => ({
  zh: groups.map((group) => `${groupName(group).zh} ${group.lines.length} 项`).join('、'),
  en: groups.map((group) => `${groupName(group).en}: ${group.lines.length}`).join(', '),
})
