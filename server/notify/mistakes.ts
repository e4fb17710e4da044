import type { MessageWay } from '../../metrics/messages/kind'
import { messageWays } from '../../metrics/messages/kind'
import { Mistake } from '../office/mistake'

/** The mistakes that people make in choosing how they are told of things. */

export const wayNotSetUp = (way: MessageWay): Mistake =>
  new Mistake('way-not-set-up', { zh: '该方式未启用', en: 'The way is not set up' }, { zh: `本服务未设置${messageWays[way].zh}。请管理员在设置文件中填写。`, en: `"${messageWays[way].en}" is not set up on this server. An administrator enters it in the settings.` }, 422)

export const addressMissing = (way: MessageWay): Mistake =>
  new Mistake('address-missing', { zh: '未填地址', en: 'The address is missing' }, { zh: `选择了${messageWays[way].zh}，请填写其地址。`, en: `"${messageWays[way].en}" was chosen: give its address.` }, 422)

export const addressNotAllowed = (way: MessageWay, allowed: readonly string[]): Mistake =>
  new Mistake('address-not-allowed', { zh: '地址不在允许范围', en: 'The address is not allowed' }, { zh: `${messageWays[way].zh}只能发往：${allowed.join('、')}。`, en: `"${messageWays[way].en}" goes to these alone: ${allowed.join(', ')}.` }, 422)
