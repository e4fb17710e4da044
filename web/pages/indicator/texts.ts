import type { Texts } from '../../text/en'

export const zh = {
  distribution: {
    title: '各部门分布',
    note: '每点为一个部门，竖线为目标；下表为同样的数字',
    chart: '各部门数值分布图，数字见下表',
    rank: '名次',
    others: '不计入',
    othersText: '未到期 {{pending}}、豁免 {{exempt}}、来源未载明 {{unknown}}',
  },
  ask: '在 SQL 查询中打开各部门履行率',
  title: '判定语句',
  note: '每行一个判定；冒号开头的为参数',
  kept: '定义和判定语句为与第 {{revision}} 版冻结数值一并保存的，程序此后的改动不在其中。',
}

export const en: Texts<typeof zh> = {
  distribution: {
    title: 'Departments',
    note: 'a dot is a department, the upright line the target; the table has the same figures',
    chart: 'Distribution of the departments; the figures are in the table below',
    rank: 'Rank',
    others: 'Left out',
    othersText: '{{pending}} pending, {{exempt}} exempt, {{unknown}} unknown',
  },
  ask: 'Ask for the rates in SQL',
  title: 'The statement that judges',
  note: 'one row is one verdict; names after a colon are parameters',
  kept: 'Definition and statement are those that were kept with the frozen figures, revision {{revision}}; what the program changed since is not in them.',
}
