import { Mistake } from '../office/mistake'
import { actions, type Action } from './actions'
import { roles } from '../../metrics/vocabulary/role'

/** The mistakes that have to do with who asks. */

export const nobodyNamed = (): Mistake =>
  new Mistake('nobody-named', { zh: '未填经办人', en: 'Nobody is named' }, { zh: '请填写经办人（who）。', en: 'Say who does this (who).' })

export const namedBySystem = (user: string): Mistake =>
  new Mistake(
    'named-by-system',
    { zh: '不能以他人名义办理', en: 'Not in the name of another' },
    { zh: `已设账户，命令一律以执行者（系统用户 ${user}）记名，请去掉 --who。`, en: `There are accounts: a command is signed by the user of the system who runs it (${user}). Leave out --who.` },
    403,
  )

export const notSignedIn = (): Mistake =>
  new Mistake('not-signed-in', { zh: '尚未登录', en: 'Not signed in' }, { zh: '请先登录。登录状态可能已过期或被撤销。', en: 'Sign in first. A session may have expired or been revoked.' }, 401)

export function notPermitted(action: Action): Mistake {
  const { names, by } = actions[action]
  return new Mistake(
    'not-permitted',
    { zh: '没有权限', en: 'Not permitted' },
    {
      zh: `「${names.zh}」限于：${by.map((role) => roles[role].zh).join('、')}。如需办理，请联系管理员。`,
      en: `"${names.en}" is for: ${by.map((role) => roles[role].en).join(', ')}. Ask an administrator.`,
    },
    403,
  )
}

/** A route that does not say what it does is nobody's. */
export const undeclared = (path: string): Mistake =>
  new Mistake('not-permitted', { zh: '没有权限', en: 'Not permitted' }, { zh: `${path} 未列入权限表，不对任何人开放。`, en: `${path} is not in the table of permissions, and open to nobody.` }, 403)

export const weakPassword = (least: number): Mistake =>
  new Mistake(
    'weak-password',
    { zh: '口令过弱', en: 'The password is weak' },
    { zh: `口令至少 ${least} 个字符，不得含账号，也不得只由几个字符重复而成。`, en: `A password has ${least} characters at least, does not hold the account name, and is not a few characters repeated.` },
    422,
  )

export const signInRefused = (): Mistake =>
  new Mistake('sign-in-refused', { zh: '未能登录', en: 'Not signed in' }, { zh: '账号或口令不对，或账号已停用。', en: 'The account or the password is wrong, or the account is blocked.' }, 401)

export const tooManyAttempts = (seconds: number): Mistake =>
  new Mistake(
    'too-many-attempts',
    { zh: '尝试次数过多', en: 'Too many attempts' },
    { zh: `请在 ${seconds} 秒后重试。忘记口令的，请管理员重置。`, en: `Try again in ${seconds} seconds. An administrator can reset a forgotten password.` },
    429,
  )

export const tooManyRequests = (seconds: number): Mistake =>
  new Mistake('too-many-requests', { zh: '请求过于频繁', en: 'Too many requests' }, { zh: `请在 ${seconds} 秒后重试。`, en: `Try again in ${seconds} seconds.` }, 429)

export const badSetupCode = (): Mistake =>
  new Mistake('bad-setup-code', { zh: '验证码不对', en: 'The code is wrong' }, { zh: '请输入服务启动时在终端显示的一次性验证码；已有账号的，请直接登录。', en: 'Enter the one-time code that the server printed when it started; where there are accounts, sign in.' }, 403)

export const passwordDue = (): Mistake =>
  new Mistake('password-due', { zh: '须先修改初始口令', en: 'Change the first password first' }, { zh: '初始口令只用于首次登录，请先修改。', en: 'The first password is for signing in once; change it first.' }, 403)

export const unknownAccount = (id: string): Mistake => new Mistake('unknown-account', { zh: '没有这个账号', en: 'No such account' }, { zh: `没有账号「${id}」。`, en: `There is no account "${id}".` }, 404)

export const unknownSession = (): Mistake => new Mistake('unknown-session', { zh: '没有这次登录', en: 'No such session' }, { zh: '该登录已退出、到期或已撤销。', en: 'The session was left, has expired or was ended.' }, 404)

export const accountTaken = (id: string): Mistake =>
  new Mistake('account-taken', { zh: '账号已存在', en: 'The account exists' }, { zh: `账号「${id}」已存在，请另取。`, en: `There is an account "${id}" already; choose another name.` }, 409)

export const lastAdministrator = (): Mistake =>
  new Mistake('last-administrator', { zh: '须有一名管理员', en: 'There must be an administrator' }, { zh: '至少须有一名未停用的管理员；第一个账号须为管理员。', en: 'One administrator at least must not be blocked; the first account is an administrator.' }, 422)

export const noOwnPassword = (): Mistake =>
  new Mistake('no-own-password', { zh: '没有可改的口令', en: 'There is no password to change' }, { zh: '当前不是以账号登录。', en: 'You are not signed in with an account.' }, 409)

/** Told alike of a wrong one, an expired one and a revoked one. */
export const tokenRefused = (): Mistake =>
  new Mistake('token-refused', { zh: '令牌无效', en: 'The token is not good' }, { zh: '令牌不对、已过期或已撤销。请联系管理员换发。', en: 'The token is wrong, has expired or was revoked. Ask an administrator for a new one.' }, 401)

export const unknownToken = (id: string): Mistake => new Mistake('unknown-token', { zh: '没有这个令牌', en: 'No such token' }, { zh: `没有令牌「${id}」。`, en: `There is no token "${id}".` }, 404)

export const tokenTaken = (id: string): Mistake =>
  new Mistake('token-taken', { zh: '令牌已存在', en: 'The token exists' }, { zh: `令牌「${id}」已发过，名称不再使用，请另取。`, en: `A token "${id}" was given before, and names are not used again; choose another.` }, 409)

export const tokenRevoked = (id: string, at: string): Mistake =>
  new Mistake('token-revoked', { zh: '令牌已撤销', en: 'The token was revoked' }, { zh: `令牌「${id}」已于 ${at.slice(0, 16)} 撤销。`, en: `The token "${id}" was revoked on ${at.slice(0, 16)}.` }, 409)

/** The office's own profile of the name reads another source now, or is gone. */
export const otherSource = (profile: string, source: string): Mistake =>
  new Mistake(
    'other-source',
    { zh: '令牌不适用于该来源', en: 'The token is not for that source' },
    { zh: `令牌只可导入来源 ${source}，而方案 ${profile} 已不读取该来源。请管理员换发令牌。`, en: `The token imports ${source} alone, and the profile ${profile} does not read it any more. Ask an administrator for a new token.` },
    403,
  )
