import type { Names } from '../../metrics/names'
import type { Role } from '../../metrics/vocabulary/role'

interface Permission {
  readonly names: Names
  /** Who may; nobody else. */
  readonly by: readonly Role[]
}

/**
 * Everything that can be done here, and by whom: the only place that says so. What is not listed is refused. Of the rows and
 * figures somebody sees those of her scope (`scope.ts`).
 */
export const actions = {
  enter: { names: { zh: '登录和退出', en: 'Sign in and out' }, by: ['visitor', 'administrator', 'evaluator', 'issuer', 'contact', 'reader', 'row-reader'] },
  'verify-certificate': { names: { zh: '核验编目登记证明和通知', en: 'Check a certificate or a notice by its code' }, by: ['visitor', 'administrator', 'evaluator', 'issuer', 'contact', 'reader', 'row-reader'] },
  messages: { names: { zh: '查看发给本人的消息，选择接收方式', en: 'See what one is told, and choose how' }, by: ['administrator', 'evaluator', 'issuer', 'contact', 'reader', 'row-reader'] },
  'own-sessions': { names: { zh: '查看和撤销本人的登录', en: 'See and end own sessions' }, by: ['administrator', 'evaluator', 'issuer', 'contact', 'reader', 'row-reader'] },
  about: { names: { zh: '查看有哪些期间、指标和方案', en: 'See which periods, indicators and schemes there are' }, by: ['administrator', 'evaluator', 'issuer', 'contact', 'reader', 'row-reader'] },
  figures: { names: { zh: '查看数值、排名和通报', en: 'See figures, rankings and bulletins' }, by: ['evaluator', 'issuer', 'contact', 'reader', 'row-reader'] },
  rows: { names: { zh: '查看和下载判定明细', en: 'See and download the rows behind figures' }, by: ['evaluator', 'issuer', 'contact', 'row-reader'] },
  rules: { names: { zh: '查看口径', en: 'See what was decided' }, by: ['evaluator', 'issuer', 'contact', 'reader', 'row-reader'] },
  scenario: { names: { zh: '试算方案', en: 'Try out a scheme' }, by: ['evaluator', 'issuer', 'reader', 'row-reader'] },
  records: { names: { zh: '查看批次、来源和被拒的行', en: 'See batches, sources and refused rows' }, by: ['evaluator', 'issuer'] },
  import: { names: { zh: '导入、放行和撤回数据', en: 'Import, release and withdraw data' }, by: ['evaluator'] },
  send: { names: { zh: '上传待导入的文件', en: 'Send files that are to be imported' }, by: ['evaluator', 'machine'] },
  deliver: { names: { zh: '凭令牌导入一个来源的数据', en: 'Import the data of one source by a token' }, by: ['machine'] },
  'import-here': { names: { zh: '按路径导入本机文件', en: 'Import files of this machine by path' }, by: ['command'] },
  decide: { names: { zh: '登记口径', en: 'Enter decisions' }, by: ['evaluator'] },
  freeze: { names: { zh: '冻结', en: 'Freeze' }, by: ['evaluator'] },
  advance: { names: { zh: '办理期间：征求意见、定稿、勘误', en: 'Take a period on: comment, final, revise' }, by: ['evaluator', 'issuer'] },
  write: { names: { zh: '改写通报文字、设置发文机关', en: 'Rewrite the words of a bulletin, set who the office is' }, by: ['evaluator', 'issuer'] },
  issue: { names: { zh: '编号、签发、印发', en: 'Sign, number and issue' }, by: ['issuer'] },
  documents: { names: { zh: '生成和下载文书、导出，查看生成记录', en: 'Make and download documents and exports, see their runs' }, by: ['evaluator', 'issuer'] },
  audit: { names: { zh: '查看审计记录', en: 'See the audit' }, by: ['administrator', 'evaluator', 'issuer'] },
  accounts: { names: { zh: '管理账户', en: 'Manage accounts' }, by: ['administrator'] },
  appeals: { names: { zh: '查看申诉', en: 'See appeals' }, by: ['evaluator', 'issuer', 'contact'] },
  appeal: { names: { zh: '提出、补充和撤回申诉', en: 'File, answer and withdraw appeals' }, by: ['evaluator', 'contact'] },
  'decide-appeal': { names: { zh: '办理申诉', en: 'Decide appeals' }, by: ['evaluator'] },
  verify: { names: { zh: '校验所保存的数值', en: 'Check the kept figures' }, by: ['evaluator', 'issuer'] },
} satisfies Record<string, Permission>

export type Action = keyof typeof actions

const permissions: Readonly<Record<Action, Permission>> = actions

/** Whether one of some roles may do something. */
export const permits = (held: readonly Role[], action: Action): boolean => permissions[action].by.some((role) => held.includes(role))

/** Everything that one of some roles may do. */
export const permitted = (held: readonly Role[]): Action[] => (Object.keys(actions) as Action[]).filter((action) => permits(held, action))

/** Declares, in the description of a route, what it does; `gate` lets nobody through a route without it. */
export const does = (action: Action): { readonly 'x-action': Action } => ({ 'x-action': action })
