import type { Texts } from '../../text/en'

export const zh = {
  ask: '在 SQL 查询中打开各部门履行率',
  title: '判定语句',
  note: '每行一个判定；冒号开头的为参数',
  kept: '定义和判定语句为与第 {{revision}} 版冻结数值一并保存的，程序此后的改动不在其中。',
}

export const en: Texts<typeof zh> = {
  ask: 'Ask for the rates in SQL',
  title: 'The statement that judges',
  note: 'one row is one verdict; names after a colon are parameters',
  kept: 'Definition and statement are those that were kept with the frozen figures, revision {{revision}}; what the program changed since is not in them.',
}
