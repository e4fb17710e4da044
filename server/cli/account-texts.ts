import type { Names } from '../../metrics/names'
import { Mistake } from '../office/mistake'
import { fill } from './mistakes'

/** Texts of the commands on accounts. `{name}` stands for a value. */
export const accountTexts = {
  accounts: { zh: '列出或管理账户和机器令牌', en: 'list or manage accounts and machine tokens' },
  action: { zh: '办理事项，默认 list', en: 'what to do, by default list' },
  id: { zh: '账号，或令牌的名称', en: 'account, or name of a token' },
  name: { zh: '姓名', en: 'name of the person' },
  role: { zh: '角色，可写多个', en: 'roles, one or several' },
  department: { zh: '部门代码，部门联系人必填', en: 'code of the department that a contact speaks for' },
  idColumn: { zh: '账号', en: 'Account' },
  nameColumn: { zh: '姓名', en: 'Name' },
  tokenColumn: { zh: '令牌', en: 'Token' },
  rolesColumn: { zh: '角色', en: 'Roles' },
  departmentColumn: { zh: '部门', en: 'Department' },
  status: { zh: '状态', en: 'Status' },
  lastSignIn: { zh: '最近登录', en: 'Last sign-in' },
  blocked: { zh: '已停用', en: 'blocked' },
  firstPassword: { zh: '待改初始口令', en: 'first password' },
  elsewhere: { zh: '经统一身份认证', en: 'by the identity provider' },
  active: { zh: '正常', en: 'active' },
  password: { zh: '账号 {id} 的初始口令（只显示这一次，首次登录须修改）：{password}', en: 'First password of {id}, shown this once and to be changed at the first sign-in: {password}' },
  changed: { zh: '账号 {id} 已变更。', en: 'The account {id} was changed.' },
  signedOut: { zh: '账号 {id} 的全部登录已撤销。', en: 'Every session of {id} was ended.' },
  idMissing: { zh: '请写明账号或令牌的名称，例如 shuping accounts {action} wangmin。', en: 'Name the account or the token, such as: shuping accounts {action} wangmin' },
  idWrong: { zh: '「{id}」不能作名称：须以小写字母开头，由小写字母、数字、点、横线、下划线组成，2 至 40 个字符。', en: '"{id}" cannot be a name: a small letter first, then small letters, digits, dots, hyphens and underscores, 2 to 40 characters.' },
  nothingToChange: { zh: '请写明变更什么：--name、--role 或 --department。', en: 'Say what changes: --name, --role or --department.' },
  departmentUnused: { zh: '只有部门联系人有部门：请一并写明 --role contact，或去掉 --department。', en: 'A contact alone has a department: add --role contact, or leave --department out.' },
  wordsMissing: { zh: '新建账户须写 --name 和 --role；部门联系人还须写 --department。', en: 'A new account has --name and --role; a contact has --department too.' },
  profile: { zh: '机器令牌所导入来源的导入方案', en: 'of a machine token: the profile of the one source that it imports' },
  days: { zh: '机器令牌的有效天数', en: 'of a machine token: days until it expires' },
  profileColumn: { zh: '导入方案', en: 'Profile' },
  expires: { zh: '到期', en: 'Expires' },
  lastUsed: { zh: '最近使用', en: 'Last used' },
  good: { zh: '有效', en: 'good' },
  expired: { zh: '已过期', en: 'expired' },
  revoked: { zh: '已撤销', en: 'revoked' },
  secret: { zh: '令牌 {id}，{expires} 到期（只显示这一次）：{secret}', en: 'Token {id}, good until {expires}, shown this once: {secret}' },
  revokedNow: { zh: '令牌 {id} 已撤销。', en: 'The token {id} was revoked.' },
  profileMissing: { zh: '发令牌须写明来源的导入方案，例如 shuping accounts token {id} --profile shanghai-portal；可用的见 shuping profiles。', en: 'A token has the profile of its source, such as: shuping accounts token {id} --profile shanghai-portal; shuping profiles lists them.' },
} satisfies Record<string, Names>

/** A mistake in these words. */
export const accountMistake = (code: keyof typeof accountTexts, values: Readonly<Record<string, string>> = {}): Mistake => new Mistake(code, accountTexts[code], fill(accountTexts[code], values))
