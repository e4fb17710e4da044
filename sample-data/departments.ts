import type { DepartmentGroup } from '../metrics/vocabulary/department-group'
import type { CharacterName } from './characters'

/** A department of the sample, with its sizes at scale 1. */
export interface Department {
  /** Org code of the city's open-data portal; county-level code (GB/T 2260) of a district; ZZ… where none is known. */
  readonly code: string
  /** Short official form. */
  readonly name: string
  /** Full name and other forms, separated by semicolons. */
  readonly aliases: string
  readonly group: DepartmentGroup
  readonly character: CharacterName
  /** Projects that catalogue coverage judges, or has to leave out (suspended, funding not stated). */
  readonly projects: number
  /** Items of the annual list of 2015. */
  readonly list: number
  /** Sharing requests due in each quarter of 2015. */
  readonly requests: number
}

type Row = readonly [code: string, name: string, aliases: string, character: CharacterName, projects: number, list: number, requests: number]

const pilots: readonly Row[] = [
  ['AC500', '市统计局', '上海市统计局', 'excellent', 20, 40, 12],
  ['AH100', '市交通委', '上海市交通委员会', 'champion', 25, 30, 14],
  ['AB600', '市商务委', '上海市商务委员会;市商委', 'strong', 22, 20, 12],
  ['AA700', '市公安局', '上海市公安局', 'punctual', 30, 18, 20],
  ['AC600', '市工商局', '上海市工商行政管理局', 'strong', 24, 16, 15],
  ['AD300', '市规划国土资源局', '上海市规划和国土资源管理局;市规土局', 'steady', 20, 16, 10],
  ['AB800', '市卫生计生委', '上海市卫生和计划生育委员会;市卫计委', 'improving', 24, 20, 12],
  ['AH000', '市建设管理委', '上海市城乡建设和管理委员会;市城乡建设管理委', 'steady', 18, 14, 9],
  ['AD400', '市住房保障房屋管理局', '上海市住房保障和房屋管理局;市房管局', 'late', 20, 12, 10],
]

const municipal: readonly Row[] = [
  ['AG800', '市经济信息化委', '上海市经济和信息化委员会;市经信委', 'strong', 15, 16, 8],
  ['AA200', '市发展改革委', '上海市发展和改革委员会;市发改委', 'steady', 9, 8, 6],
  ['AA400', '市教委', '上海市教育委员会', 'improving', 12, 10, 8],
  ['AA500', '市科委', '上海市科学技术委员会', 'short', 10, 10, 5],
  ['AA600', '市民族宗教委', '上海市民族和宗教事务委员会', 'weak', 5, 5, 5],
  ['AA800', '市监察局', '上海市监察局', 'tiny', 1, 2, 1],
  ['AA900', '市民政局', '上海市民政局', 'steady', 10, 9, 8],
  ['AB000', '市司法局', '上海市司法局', 'twin', 8, 10, 5],
  ['AB100', '市财政局', '上海市财政局', 'strong', 10, 8, 6],
  ['AG900', '市人力资源社会保障局', '上海市人力资源和社会保障局;市人社局', 'slipping', 14, 10, 8],
  ['AC400', '市环保局', '上海市环境保护局', 'strong', 10, 12, 7],
  ['AB500', '市农委', '上海市农业委员会', 'backlog', 8, 10, 10],
  ['AB900', '市水务局', '上海市水务局;上海市海洋局', 'suspended', 20, 10, 6],
  ['AB700', '市文广影视局', '上海市文化广播影视管理局;上海市文物局', 'weak', 8, 8, 5],
  ['AC100', '市审计局', '上海市审计局', 'twin', 8, 10, 5],
  ['AC700', '市质量技监局', '上海市质量技术监督局', 'unstated', 10, 10, 6],
  ['AC800', '市食品药品监管局', '上海市食品药品监督管理局', 'steady', 12, 12, 8],
  ['AD000', '市新闻出版局', '上海市新闻出版局;上海市版权局', 'target', 10, 10, 5],
  ['AD100', '市体育局', '上海市体育局', 'patchy', 6, 8, 5],
  ['AC900', '市旅游局', '上海市旅游局', 'irregular', 6, 20, 5],
  ['AD200', '市知识产权局', '上海市知识产权局', 'steady', 5, 6, 5],
  ['AH200', '市绿化市容局', '上海市绿化和市容管理局', 'steady', 8, 10, 6],
  ['AD700', '市民防办', '上海市民防办公室', 'zero', 6, 6, 5],
  ['AE200', '市安全监管局', '上海市安全生产监督管理局;市安监局', 'steady', 8, 7, 6],
  ['AE900', '市地税局', '上海市地方税务局', 'strong', 8, 7, 8],
  ['AF200', '市粮食局', '上海市粮食局', 'idle', 5, 8, 5],
  ['AH300', '市公务员局', '上海市公务员局', 'tiny', 1, 1, 1],
  ['AC200', '市政府外办', '上海市人民政府外事办公室', 'steady', 5, 5, 5],
  ['AC300', '市国资委', '上海市国有资产监督管理委员会', 'unfunded', 6, 6, 5],
  ['AD500', '市政府法制办', '上海市人民政府法制办公室', 'unlogged', 5, 6, 5],
  ['AD900', '市政府侨办', '上海市人民政府侨务办公室', 'silent', 0, 0, 0],
  ['AH600', '市残联', '上海市残疾人联合会', 'strong', 6, 8, 5],
  ['AI900', '市妇联', '上海市妇女联合会', 'steady', 5, 5, 5],
  ['ZZ100', '市政府办公厅', '上海市人民政府办公厅', 'steady', 6, 5, 5],
  ['ZZ200', '市金融办', '上海市金融服务办公室', 'weak', 5, 6, 5],
  ['ZZ300', '市档案局', '上海市档案局', 'archive', 5, 6, 5],
  ['ZZ400', '市机管局', '上海市机关事务管理局;市政府机管局', 'steady', 6, 5, 5],
  ['ZZ500', '市政府合作交流办', '上海市人民政府合作交流办公室', 'unlogged', 5, 5, 5],
]

const districts: readonly Row[] = [
  ['310101', '黄浦区', '上海市黄浦区人民政府;黄浦区政府', 'steady', 3, 6, 5],
  ['310104', '徐汇区', '上海市徐汇区人民政府;徐汇区政府', 'strong', 3, 8, 6],
  ['310105', '长宁区', '上海市长宁区人民政府;长宁区政府', 'steady', 3, 6, 5],
  ['310106', '静安区', '上海市静安区人民政府;静安区政府', 'strong', 2, 7, 5],
  ['310107', '普陀区', '上海市普陀区人民政府;普陀区政府', 'steady', 2, 6, 5],
  ['310108', '闸北区', '上海市闸北区人民政府;闸北区政府', 'merging', 2, 10, 5],
  ['310109', '虹口区', '上海市虹口区人民政府;虹口区政府', 'weak', 2, 5, 5],
  ['310110', '杨浦区', '上海市杨浦区人民政府;杨浦区政府', 'improving', 2, 7, 5],
  ['310112', '闵行区', '上海市闵行区人民政府;闵行区政府', 'strong', 3, 8, 6],
  ['310113', '宝山区', '上海市宝山区人民政府;宝山区政府', 'steady', 2, 6, 5],
  ['310114', '嘉定区', '上海市嘉定区人民政府;嘉定区政府', 'steady', 3, 6, 5],
  ['310115', '浦东新区', '上海市浦东新区人民政府;浦东新区政府', 'excellent', 4, 20, 8],
  ['310116', '金山区', '上海市金山区人民政府;金山区政府', 'weak', 2, 5, 5],
  ['310117', '松江区', '上海市松江区人民政府;松江区政府', 'steady', 2, 6, 5],
  ['310118', '青浦区', '上海市青浦区人民政府;青浦区政府', 'slipping', 2, 6, 5],
  ['310120', '奉贤区', '上海市奉贤区人民政府;奉贤区政府', 'late', 2, 6, 5],
  ['310230', '崇明县', '上海市崇明县人民政府;崇明县政府', 'few', 1, 2, 1],
]

const inGroup = (group: DepartmentGroup, rows: readonly Row[]): Department[] =>
  rows.map(([code, name, aliases, character, projects, list, requests]) => ({ code, name, aliases, group, character, projects, list, requests }))

/** Shanghai in 2015: the nine pilots of the plan, the other municipal departments, the 17 districts of May 2015. */
export const departments: readonly Department[] = [...inGroup('pilot', pilots), ...inGroup('municipal', municipal), ...inGroup('district', districts)]
