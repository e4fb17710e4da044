import type { Names } from '../names'

/** What is known of the office that issues bulletins and notices. */
export const officeSettings = {
  name: { zh: '名称', en: 'Name' },
  city: { zh: '城市（题目用）', en: 'City (in the title)' },
  abbreviation: { zh: '机关代字（通报）', en: 'Abbreviation in numbers: bulletins' },
  rectification: { zh: '机关代字（整改通知）', en: 'Abbreviation: notices of rectification' },
  supervision: { zh: '机关代字（督办单）', en: 'Abbreviation: supervision' },
  addressees: { zh: '主送机关', en: 'Addressees' },
  basis: { zh: '依据', en: 'Basis' },
  copiesTo: { zh: '抄送机关', en: 'Copies to' },
  commendRank: { zh: '表扬：组内名次在前几名', en: 'Commended: within so many ranks of the group' },
  nameMissed: { zh: '点名：未达标主要指标几项以上', en: 'Named: so many headline targets missed' },
} satisfies Record<string, Names>
