import { pick, type Random } from '../metrics/random'
import type { Topic } from './topics'

const forms = {
  listed: ['基本信息', '名录', '分布及联系方式', '资质许可信息', '监督检查结果', '变更备案信息', '年度汇总表'],
  measured: ['统计数据', '分区县数据', '历年数据', '构成情况', '变化情况', '分类汇总表', '监测点数据'],
}

const systems = ['管理信息系统', '数据库', '监管平台', '公共服务平台', '网上办事系统', '统计分析系统']

export interface Titled {
  readonly title: string
  readonly domain: string
  readonly keywords: string
}

const formsOf = (topic: Topic): readonly string[] => (topic.measured ? forms.measured : forms.listed)

const at = <T>(values: readonly T[], index: number): T => values[index % values.length]!

/** Later ones of the same name are told apart by a number. */
const edition = (round: number): string => (round === 0 ? '' : `（续${round}）`)

/** The `index`-th dataset that a department names: every topic once, then every topic in its next form. */
export function datasetTitle(topics: readonly Topic[], index: number): Titled {
  const topic = at(topics, index)
  const forms = formsOf(topic)
  const round = Math.floor(index / topics.length)
  const form = at(forms, round)
  return { title: topic.name + form + edition(Math.floor(round / forms.length)), domain: topic.domain, keywords: `${topic.name},${form}` }
}

const kinds = { build: '建设', upgrade: '升级改造', maintenance: '运行维护' }

/** The `index`-th project of a department. */
export function projectTitle(topics: readonly Topic[], index: number, kind: keyof typeof kinds, year: number): { title: string; domain: string } {
  const topic = at(topics, index)
  const round = Math.floor(index / topics.length)
  return { title: `${topic.name}${at(systems, index + round)}${year}年${kinds[kind]}${edition(Math.floor(round / systems.length))}`, domain: topic.domain }
}

/** A request for data on some topic. */
export function requestTitle(random: Random, topics: readonly Topic[]): { title: string; domain: string } {
  const topic = pick(random, topics)
  return { title: `申请共享${topic.name}${pick(random, formsOf(topic))}`, domain: topic.domain }
}

/**
 * Titles that have to arrive unharmed and to execute nowhere: quotation marks, markup, a formula, an emoji, characters
 * outside the basic plane and rare ones. Each is the first item that its department opens from the list of 2015.
 */
export const oddTitles: Readonly<Record<string, string>> = {
  AC500: '=1+1',
  AH100: '🚲公共自行车租赁点实时信息',
  AB600: '"老字号"企业名录,含"中华老字号"',
  AA700: "O'Neil式安防产品'A级'认证信息",
  AG800: '<script>document.title="数评"</script>公共无线网络场所名录',
  AC400: '<b>重点</b>排污单位名录&监测数据',
  AB700: '𠮷祥里、㐂乐里历史建筑信息',
  AB100: '+86-21财政咨询电话及@办事窗口一览',
}
