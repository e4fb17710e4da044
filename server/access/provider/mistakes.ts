import { Mistake } from '../../office/mistake'

/** The mistakes of signing in elsewhere. */

export const noProvider = (): Mistake =>
  new Mistake('no-provider', { zh: '未接入统一身份认证', en: 'No other way to sign in' }, { zh: '本服务未设置统一身份认证，请以账号和口令登录。', en: 'This server has no identity provider; sign in with account and password.' }, 404)

export const providerAway = (): Mistake =>
  new Mistake(
    'provider-away',
    { zh: '统一身份认证没有应答', en: 'The identity provider does not answer' },
    { zh: '统一身份认证没有应答，或其设置有误，原因已写入服务器日志。请稍后重试，或以账号和口令登录。', en: 'The identity provider does not answer, or is not set up for this server; the cause is in the log of the server. Try again later, or sign in with account and password.' },
    422,
  )

/** Told alike of a state that is unknown, used, too old, or another browser's. */
export const arrivalRefused = (): Mistake =>
  new Mistake('arrival-refused', { zh: '未能登录', en: 'Not signed in' }, { zh: '这次登录已用过、已过期，或不是由本浏览器发起的。请重新登录。', en: 'This sign-in was used before, is too old, or was not begun in this browser. Sign in again.' }, 403)

export const providerRefused = (): Mistake =>
  new Mistake('provider-refused', { zh: '未能登录', en: 'Not signed in' }, { zh: '统一身份认证没有确认您的身份。请重新登录。', en: 'The identity provider did not confirm who you are. Sign in again.' }, 403)

export const claimUnusable = (claim: string): Mistake =>
  new Mistake(
    'claim-unusable',
    { zh: '未能登录', en: 'Not signed in' },
    { zh: `统一身份认证给出的 ${claim} 缺失或不能作账号（字母开头，可含数字、点、横线）。请管理员核对设置。`, en: `The claim ${claim} of the identity provider is missing, or cannot be an account (a letter first; digits, dots, hyphens). Ask an administrator to check the settings.` },
    403,
  )

export const inNoGroup = (id: string): Mistake =>
  new Mistake(
    'in-no-group',
    { zh: '没有使用权限', en: 'Not let in' },
    { zh: `${id} 不属于任何已授权的用户组（部门联系人还须有所属部门）。如需使用，请联系管理员。`, en: `${id} is in no group that is let in here (a contact has a department too). Ask an administrator.` },
    403,
  )

export const accountIsLocal = (id: string): Mistake =>
  new Mistake(
    'account-is-local',
    { zh: '账号在本系统另有其人', en: 'The account is another one here' },
    { zh: `账号「${id}」是在本系统建立的，或属统一身份认证中的另一人。请以口令登录，或联系管理员。`, en: `The account "${id}" was made here, or is another person's of the identity provider. Sign in with its password, or ask an administrator.` },
    403,
  )

export const accountBlocked = (id: string): Mistake => new Mistake('account-blocked', { zh: '账号已停用', en: 'The account is blocked' }, { zh: `账号「${id}」已停用。请联系管理员。`, en: `The account "${id}" is blocked. Ask an administrator.` }, 403)
