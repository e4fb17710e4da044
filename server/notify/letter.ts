import { messageTitle, groupName } from '../../metrics/messages/wording'
import type { MessageGroup } from '../../metrics/messages/due-messages'
import type { Names } from '../../metrics/names'
import type { Letter } from './mail'

/** Lines of a group in a letter; the rest is on the pages. */
const shown = 20

const words = {
  more: { zh: '另有 {count} 项', en: '{count} more' },
  see: { zh: '详见', en: 'See' },
  choose: { zh: '接收方式可在「消息」中更改。', en: 'How you are told can be changed under "Messages".' },
} satisfies Record<string, Names>

/** A message as a letter in plain text. @param home under which browsers know this server. */
export function letterOf(groups: readonly MessageGroup[], language: keyof Names, home: string): Pick<Letter, 'subject' | 'text'> {
  const parts = groups.map((group) => {
    const lines = group.lines.slice(0, shown).map((line) => `- ${line.words[language]}\n  ${words.see[language]} ${home}${line.link}`)
    const rest = group.lines.length - lines.length
    return [groupName(group)[language], ...lines, ...(rest > 0 ? [words.more[language].replace('{count}', String(rest))] : [])].join('\n')
  })
  return { subject: `[数评] ${messageTitle(groups)[language]}`, text: `${parts.join('\n\n')}\n\n${words.choose[language]}\n` }
}
