import type { Names } from '../names'

/** What a person, a program or this machine may be to the office; somebody may be several. */
export const roles = {
  administrator: { zh: '管理员', en: 'Administrator' },
  evaluator: { zh: '评估员', en: 'Evaluator' },
  issuer: { zh: '签发人', en: 'Issuer' },
  contact: { zh: '部门联系人', en: 'Department contact' },
  reader: { zh: '领导/查阅', en: 'Reader' },
  'row-reader': { zh: '明细查阅', en: 'Reader of rows' },
  machine: { zh: '机器令牌', en: 'Machine token' },
  visitor: { zh: '未登录者', en: 'Visitor' },
  command: { zh: '本机命令行', en: 'Command line of this machine' },
} satisfies Record<string, Names>

export type Role = keyof typeof roles

/** What a person can be: the others are a program's. */
export const personRoles = ['administrator', 'evaluator', 'issuer', 'contact', 'reader', 'row-reader'] as const satisfies readonly Role[]

export type PersonRole = (typeof personRoles)[number]
