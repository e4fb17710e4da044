import type { Names } from '../names'

/** What the audit keeps: what was done, or tried. */
export const auditDeeds = {
  'sign-in': { zh: '登录', en: 'Sign-in' },
  'sign-out': { zh: '退出', en: 'Sign-out' },
  account: { zh: '账户', en: 'Account' },
  token: { zh: '机器令牌', en: 'Machine token' },
  password: { zh: '口令', en: 'Password' },
  refusal: { zh: '拒绝访问', en: 'Refusal' },
  download: { zh: '下载', en: 'Download' },
  document: { zh: '生成文件', en: 'Document' },
  'certificate-withdrawal': { zh: '撤回证明', en: 'Withdrawal of a certificate' },
  import: { zh: '导入', en: 'Import' },
  release: { zh: '放行批次', en: 'Release of a batch' },
  withdrawal: { zh: '撤回批次', en: 'Withdrawal of a batch' },
  decision: { zh: '登记口径', en: 'Decision' },
  profile: { zh: '登记导入方案', en: 'Import profile' },
  'profile-removal': { zh: '移除导入方案', en: 'Removal of an import profile' },
  source: { zh: '登记来源', en: 'Source' },
  'source-removal': { zh: '停用来源', en: 'Removal of a source' },
  pull: { zh: '抓取', en: 'Pull' },
  freeze: { zh: '冻结', en: 'Freeze' },
  revision: { zh: '勘误', en: 'Revision' },
  words: { zh: '改写通报文字', en: 'Words of a bulletin' },
  issue: { zh: '印发', en: 'Issue' },
  move: { zh: '转换状态', en: 'Move' },
  appeal: { zh: '申诉', en: 'Appeal' },
  settings: { zh: '设置', en: 'Settings' },
} satisfies Record<string, Names>

export type AuditDeed = keyof typeof auditDeeds

/** How it ended. */
export const auditOutcomes = {
  done: { zh: '完成', en: 'Done' },
  refused: { zh: '未被接受', en: 'Refused' },
  failed: { zh: '出错', en: 'Failed' },
} satisfies Record<string, Names>

export type AuditOutcome = keyof typeof auditOutcomes
