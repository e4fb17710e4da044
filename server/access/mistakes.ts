import { Mistake } from '../office/mistake'
import { actions, type Action } from './actions'
import { roles } from './roles'

/** The mistakes that have to do with who asks. */

export const nobodyNamed = (): Mistake =>
  new Mistake('nobody-named', { zh: '未填经办人', en: 'Nobody is named' }, { zh: '请填写经办人（who）。', en: 'Say who does this (who).' })

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
