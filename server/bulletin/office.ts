import type { RankedDepartment, Ranking } from '../../metrics/scoring/ranking'

/** Who issues the bulletin, to whom, and by what right. */
export interface OfficeSettings {
  /** Full name, as in the red heading and the signature. */
  readonly name: string
  /** Before the title: 上海市. Empty where the city is not known. */
  readonly city: string
  /** 机关代字 of its document numbers: 沪经信推. Empty where none was given; nothing is issued then. */
  readonly abbreviation: string
  /** 机关代字 of the numbers of notices, by their form: 沪经信整改, 沪经信督办. Empty where none was given; such notices bear no number. */
  readonly rectification: string
  readonly supervision: string
  /** 主送机关, without its colon. */
  readonly addressees: string
  /** What the first sentence refers to: 根据…. */
  readonly basis: string
  /** 抄送机关; empty where there are none. */
  readonly copiesTo: string
  /** Rule of commendation: within so many first ranks of its group, every measured headline target reached. */
  readonly commendRank: number
  /** Rule of naming: so many headline targets missed, or more. */
  readonly nameMissed: number
}

/** Rules of naming that stand until the office sets its own. */
const defaultNaming = { commendRank: 3, nameMissed: 2 } as const

/** The office of the first deployment; addressees and basis are those of 沪经信推〔2015〕204号. */
export const shanghaiOffice: OfficeSettings = {
  name: '上海市经济和信息化委员会',
  city: '上海市',
  abbreviation: '沪经信推',
  rectification: '沪经信整改',
  supervision: '沪经信督办',
  addressees: '各区、县人民政府，市政府各委、办、局',
  basis: '根据《上海市政务数据资源共享和开放2015年度工作计划》（沪经信推〔2015〕204号）要求',
  copiesTo: '市政府办公厅、市财政局',
  ...defaultNaming,
}

/** Stands where no office was named: nothing is issued in the name of a body that did not ask for it. */
export const unnamedOffice: OfficeSettings = {
  name: '〔发文机关待定〕',
  city: '',
  abbreviation: '',
  rectification: '',
  supervision: '',
  addressees: '各有关部门',
  basis: '根据政务数据资源共享和开放工作要求',
  copiesTo: '',
  ...defaultNaming,
}

/** What tells whose office it is while none is configured. */
export interface KnownOf extends Pick<Ranking, 'sample'> {
  readonly departments: readonly Pick<RankedDepartment, 'name' | 'group'>[]
}

/**
 * The office when none is configured: Shanghai's for its sample data, and where at least half of the departments above
 * the districts bear the city's name; otherwise unnamed.
 */
export function defaultOffice(ranking: KnownOf): OfficeSettings {
  const central = ranking.departments.filter((department) => department.group !== 'district')
  const ofShanghai = central.filter((department) => department.name.startsWith('上海市'))
  return ranking.sample || (central.length > 0 && ofShanghai.length * 2 >= central.length) ? shanghaiOffice : unnamedOffice
}
