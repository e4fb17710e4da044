import type { FrequencyMix } from './frequency-mix'

/** A percentage at the end of 2014 and in each quarter of 2015. */
export type Course = readonly [end2014: number, q1: number, q2: number, q3: number, q4: number]

/** How a department behaves. All shares are percentages. */
export interface Character {
  /** What it is there to show. */
  readonly story: string
  /** Points by which a department may depart from the shares below; 0 where the story needs exact figures. */
  readonly spread: number
  /** Projects catalogued and registered by the end of 2014 and of 2015, of those that have to be. */
  readonly registered: readonly [by2014: number, by2015: number]
  /** Projects that are suspended, and projects whose funding is not stated. */
  readonly suspended: number
  readonly fundingUnstated: number
  /** Items of the 2015 list opened through an API by the end of the year; planned so and not opened; mode not stated. */
  readonly api: number
  readonly apiPlanned: number
  readonly modeUnstated: number
  /** Of the other items of that list: approved after 31 October; never approved. */
  readonly approvedLate: number
  readonly neverApproved: number
  /** When it submitted its list of 2015. */
  readonly submission: 'in-time' | 'last-day' | 'day-after' | 'late' | 'never'
  /** In which quarters of 2015 it registered projects and opened items: weights. */
  readonly pace: readonly [q1: number, q2: number, q3: number, q4: number]
  /** Requests replied in time, of those due. */
  readonly replied: Course
  /** Failed requests that were never answered. */
  readonly unanswered: number
  /** Requests still open on the day of delivery, in a hundred of a quarter's; and those that stand still. */
  readonly open: number
  readonly standing: number
  /** Requests interrupted by a correction. */
  readonly paused: number
  /** Whether its requests state the time beside the day. */
  readonly timed: boolean
  readonly frequencies: FrequencyMix
  /** Datasets updated in every cycle that ended in the quarter. */
  readonly updated: Course
  /** Updates that changed nothing. */
  readonly unchanged: number
  /** Whether an update log was delivered. */
  readonly logs: boolean
}

const steady: Character = {
  story: '平稳：多数指标达标或接近达标',
  spread: 9,
  registered: [26, 78],
  suspended: 4,
  fundingUnstated: 3,
  api: 30,
  apiPlanned: 3,
  modeUnstated: 4,
  approvedLate: 6,
  neverApproved: 4,
  submission: 'in-time',
  pace: [14, 26, 36, 24],
  replied: [82, 84, 86, 87, 89],
  unanswered: 25,
  open: 25,
  standing: 2,
  paused: 6,
  timed: false,
  frequencies: 'usual',
  updated: [80, 82, 84, 85, 87],
  unchanged: 4,
  logs: true,
}

/** Complete, stated and in time: what stories with exact figures start from. */
const flawless: Character = {
  ...steady,
  spread: 0,
  registered: [60, 100],
  suspended: 0,
  fundingUnstated: 0,
  api: 40,
  apiPlanned: 0,
  modeUnstated: 0,
  approvedLate: 0,
  neverApproved: 0,
  replied: [100, 100, 100, 100, 100],
  unanswered: 0,
  standing: 0,
  updated: [100, 100, 100, 100, 100],
  frequencies: 'plain',
}

/** The characters by name; `departments.ts` says who has which. */
export const characters = {
  steady,
  excellent: { ...flawless, story: '优秀：四项主要指标全部达标，四个季度均在前列', timed: true },
  strong: {
    ...steady,
    story: '良好',
    spread: 5,
    registered: [38, 94],
    api: 37,
    approvedLate: 2,
    neverApproved: 1,
    replied: [91, 92, 94, 95, 96],
    updated: [90, 91, 93, 94, 95],
  },
  weak: {
    ...steady,
    story: '落后：各项均未达标',
    registered: [8, 46],
    api: 14,
    approvedLate: 14,
    neverApproved: 14,
    replied: [60, 62, 61, 64, 66],
    unanswered: 40,
    updated: [52, 55, 58, 56, 60],
  },
  champion: {
    ...flawless,
    story: '接口标兵：清单项八成以接口方式开放',
    registered: [40, 96],
    api: 80,
    pace: [10, 30, 40, 20],
    replied: [90, 92, 94, 96, 96],
    frequencies: 'brisk',
    updated: [90, 92, 95, 95, 96],
  },
  punctual: { ...steady, story: '掐点：均按时刻计，有的在截止时刻之后数分钟回复', spread: 0, registered: [40, 90], replied: [80, 85, 85, 90, 90], unanswered: 0, timed: true },
  improving: {
    ...steady,
    story: '逐季改进：年初落后，年底达标',
    spread: 3,
    registered: [8, 92],
    pace: [2, 8, 30, 60],
    api: 35,
    replied: [38, 46, 62, 82, 96],
    updated: [34, 44, 60, 80, 95],
  },
  slipping: { ...steady, story: '逐季下滑', spread: 3, replied: [98, 97, 86, 72, 55], updated: [97, 95, 84, 70, 52], pace: [40, 40, 15, 5] },
  late: {
    ...steady,
    story: '拖延：清单逾期报送，审核逾期，申请逾期回复',
    spread: 4,
    registered: [14, 62],
    approvedLate: 45,
    neverApproved: 8,
    submission: 'late',
    replied: [44, 42, 38, 45, 41],
    unanswered: 10,
    updated: [50, 48, 52, 46, 50],
  },
  backlog: { ...steady, story: '积压：大量申请逾期未回复，另有未到期的申请', spread: 0, replied: [70, 60, 60, 50, 40], unanswered: 90, open: 80 },
  suspended: { ...steady, story: '暂停：两成项目暂停实施，申请多有补正中止', spread: 0, registered: [25, 75], suspended: 20, fundingUnstated: 0, paused: 40, standing: 50 },
  irregular: { ...flawless, story: '不定期：七成文件方式数据集声明不定期更新', api: 0, registered: [40, 100], frequencies: 'irregular' },
  unstated: { ...steady, story: '方式不明：清单一律未载明开放方式，接口比例无从判定', api: 0, apiPlanned: 0, modeUnstated: 100 },
  patchy: { ...steady, story: '填报不全：开放方式、更新频率、更新日期多有空缺', modeUnstated: 40, api: 15, fundingUnstated: 20, frequencies: 'patchy' },
  idle: { ...flawless, story: '空更新：按期更新，但多数更新内容未变', registered: [20, 80], unchanged: 80, frequencies: 'plain' },
  tiny: { ...flawless, story: '样本不足：事项极少，全部履行', open: 0, paused: 0 },
  few: { ...steady, story: '样本不足：仅有个别事项', spread: 0, modeUnstated: 0, open: 0, paused: 0, api: 50 },
  twin: {
    ...steady,
    story: '并列：两个部门的各项计数完全相同',
    spread: 0,
    registered: [25, 75],
    suspended: 0,
    fundingUnstated: 0,
    modeUnstated: 0,
    apiPlanned: 0,
    replied: [80, 80, 80, 80, 80],
  },
  target: { ...flawless, story: '恰好达标：编目70%、接口30%，清单在最后一日报送', submission: 'last-day', registered: [20, 70], api: 30, replied: [80, 80, 80, 80, 80] },
  short: {
    ...flawless,
    story: '差一项达标：编目60%（再一个即70%）、接口20%（再一项即30%），清单迟一日报送',
    submission: 'day-after',
    registered: [20, 60],
    api: 20,
    replied: [80, 80, 80, 80, 80],
  },
  zero: { ...steady, story: '零：有应编目项目，无一注册；无一项以接口方式开放', spread: 0, registered: [0, 0], suspended: 0, fundingUnstated: 0, api: 0, modeUnstated: 0 },
  unfunded: { ...steady, story: '资金不明：项目一律未载明资金来源，编目率无从判定', fundingUnstated: 100, suspended: 0 },
  unlogged: { ...steady, story: '无日志：未报送更新日志，只能按最近一个周期判定', logs: false },
  archive: { ...flawless, story: '目标豁免：经批准免除2015年接口比例目标', api: 0, registered: [30, 80], replied: [80, 80, 80, 80, 80], frequencies: 'archive' },
  merging: {
    ...steady,
    story: '撤并：未报送清单日期，四季度起停止更新与回复',
    spread: 0,
    submission: 'never',
    replied: [80, 80, 80, 60, 20],
    unanswered: 80,
    updated: [80, 80, 80, 60, 0],
  },
  silent: { ...steady, story: '未报送：有职责而未报送任何记录', submission: 'never' },
} as const satisfies Record<string, Character>

export type CharacterName = keyof typeof characters

export const characterOf = (name: CharacterName): Character => characters[name]
