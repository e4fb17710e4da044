import type { Names } from '../../metrics/names'

/** Texts of the commands about certificates. `{name}` stands for a value. */
export const certificateTexts = {
  certificate: { zh: '出具一个项目的编目登记证明，附核验码；同一项目、同一用途以最近一次为准', en: 'certify how a project stands in the catalogue, with a code; the last of a project and purpose stands' },
  project: { zh: '项目编号', en: 'id of the project' },
  purpose: { zh: '用途：acceptance 项目验收；maintenance 运维申请；budget 预算资金拨付', en: 'acceptance, maintenance (O&M application) or budget' },
  asOf: { zh: '截至哪一日，默认为成文日期；不晚于数据所到之日', en: 'as of which day, by default the day of the document; no later than the records reach' },
  verify: { zh: '核验编目登记证明或通知：所载内容，是否有效（无效时退出码为 1）', en: 'what a certificate or notice said, and whether it stands (exit code 1 when it does not)' },
  withdraw: { zh: '撤回编目登记证明', en: 'take a certificate back' },
  code: { zh: '证明或通知上的核验码', en: 'the code on the paper' },
  stands: { zh: '证明有效。', en: 'The certificate stands.' },
  replaced: { zh: '证明已于 {day} 被新的证明替代，不再有效。', en: 'The certificate was replaced on {day} and does not stand.' },
  withdrawn: { zh: '证明已于 {day} 撤回，不再有效。', en: 'The certificate was withdrawn on {day} and does not stand.' },
  noticeStands: { zh: '通知有效。', en: 'The notice stands.' },
  noticeReplaced: { zh: '通知已由 {day} 的通知替代。', en: 'A notice of {day} takes its place.' },
  noticeSaid: {
    zh: '{office} {number}，致{department}，{period}：未履行 {missed} 件（其中逾期未办结 {overdue} 件），未报送 {silent} 项，{replyBy} 前报送。',
    en: '{office} {number} to {department}, {period}: {missed} items missed ({overdue} overdue), {silent} not reported, reply by {replyBy}.',
  },
  said: {
    zh: '{department} {project}《{title}》，用于{purpose}，截至 {asOf}：目录条目 {total} 条，已注册并审核通过 {approved} 条。',
    en: '{department}, {project} "{title}", for: {purpose}, as of {asOf}: {total} entries, {approved} registered and approved.',
  },
  'not-catalogued': { zh: '尚缺：目录条目。', en: 'Missing: a catalogue entry.' },
  'not-approved': { zh: '尚缺：注册并审核通过。', en: 'Missing: registration and approval.' },
  'list-missing': { zh: '尚缺：验收材料所附的数据资源目录清单。', en: 'Missing: the catalogue list among the acceptance papers.' },
  'may-go-on': { zh: '结论：可以办理。', en: 'It may go on.' },
  'should-wait': { zh: '结论：应暂缓办理。', en: 'It should wait.' },
  'not-bound': { zh: '结论：未使用财政资金或者已暂停，不以编目登记为前提。', en: 'Suspended, or not publicly funded: nothing is asked of it.' },
} satisfies Record<string, Names>
