import type { Names } from '../../metrics/names'

/** Texts of the commands on accounts. `{name}` stands for a value. */
export const accountTexts = {
  accounts: { zh: '列出或管理账户', en: 'list or manage accounts' },
  action: { zh: '办理事项，默认 list', en: 'what to do, by default list' },
  id: { zh: '账号', en: 'account' },
  name: { zh: '姓名', en: 'name of the person' },
  role: { zh: '角色，可写多个', en: 'roles, one or several' },
  department: { zh: '部门代码，部门联系人必填', en: 'code of the department that a contact speaks for' },
  idColumn: { zh: '账号', en: 'Account' },
  nameColumn: { zh: '姓名', en: 'Name' },
  rolesColumn: { zh: '角色', en: 'Roles' },
  departmentColumn: { zh: '部门', en: 'Department' },
  status: { zh: '状态', en: 'Status' },
  lastSignIn: { zh: '最近登录', en: 'Last sign-in' },
  blocked: { zh: '已停用', en: 'blocked' },
  firstPassword: { zh: '待改初始口令', en: 'first password' },
  active: { zh: '正常', en: 'active' },
  password: { zh: '账号 {id} 的初始口令（只显示这一次，首次登录须修改）：{password}', en: 'First password of {id}, shown this once and to be changed at the first sign-in: {password}' },
  changed: { zh: '账号 {id} 已变更。', en: 'The account {id} was changed.' },
  signedOut: { zh: '账号 {id} 的全部登录已撤销。', en: 'Every session of {id} was ended.' },
  idMissing: { zh: '请写明账号，例如 shuping accounts {action} wangmin。', en: 'Name the account, such as: shuping accounts {action} wangmin' },
  wordsMissing: { zh: '新建账户须写 --name 和 --role；部门联系人还须写 --department。', en: 'A new account has --name and --role; a contact has --department too.' },
} satisfies Record<string, Names>
