import { type DayNumber, day } from './days'
import type { Portrait } from './portrait'
import { pick } from '../metrics/random'
import { type Update, updatesOf } from './updates'

export interface Layer {
  readonly id: string
  readonly title: string
  readonly frequency: string
  readonly opened: DayNumber
  readonly updates: readonly Update[]
}

const themes = ['行政区划', '道路中心线', '水系', '绿地', '建筑轮廓', '门牌地址', '地名地址', '兴趣点', '遥感影像', '高程', '土地利用', '控制性详细规划', '轨道交通', '地下管线', '地质环境', '历史风貌区', '基本农田', '停车场']

/** The layers of the spatial base database with their updates: only one department keeps them. */
export function* layersOf(portrait: Portrait): Generator<Layer> {
  if (portrait.department.code !== 'AD300') return
  const random = portrait.stream('layers')
  for (let index = 0; index < portrait.scaled(themes.length); index++) {
    const subject = { frequency: pick(random, ['每季度', '每月', '每半年', '每年', '不定期']), opened: day('2014-01-15') }
    yield {
      id: `TC-${String(index + 1).padStart(4, '0')}`,
      title: `${themes[index % themes.length]!}图层${index < themes.length ? '' : `（续${Math.floor(index / themes.length)}）`}`,
      ...subject,
      updates: updatesOf(random, subject, portrait.character),
    }
  }
}
