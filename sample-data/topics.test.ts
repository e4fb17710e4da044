import { describe, expect, test } from 'vitest'
import { departments } from './departments'
import { datasetTitle, oddTitles, projectTitle } from './titles'
import { topicsOf } from './topics'

/** The domains of the city's portal. */
const domains = ['经济建设', '道路交通', '卫生健康', '教育科技', '公共安全', '资源环境', '城市建设', '文化休闲', '民生服务', '社会发展', '机构团体', '信用服务']

describe('topics and titles', () => {
  test('every department has topics in domains of the portal, districts under their own name', () => {
    for (const { code, name, group } of departments) {
      const topics = topicsOf(code, name)
      expect(topics.length).toBeGreaterThan(1)
      for (const topic of topics) {
        expect(domains).toContain(topic.domain)
        expect(topic.name).toMatch(/^\p{Script=Han}[\p{Script=Han}A]+$/u)
        if (group === 'district') expect(topic.name.startsWith(name)).toBe(true)
      }
    }
  })

  test('all domains occur', () => {
    expect(new Set(departments.flatMap(({ code, name }) => topicsOf(code, name).map(({ domain }) => domain)))).toEqual(new Set(domains))
  })

  test('a department never names two datasets or two projects alike', () => {
    const topics = topicsOf('AH100', '市交通委')
    expect(new Set(Array.from({ length: 2000 }, (_, index) => datasetTitle(topics, index).title)).size).toBe(2000)
    expect(new Set(Array.from({ length: 2000 }, (_, index) => projectTitle(topics, index, 'build', 2014).title)).size).toBe(2000)
  })

  test('what is measured is not listed as a directory', () => {
    const topics = topicsOf('AC400', '市环保局')
    expect(datasetTitle(topics, 0).title).toBe('空气质量统计数据')
    expect(datasetTitle(topics, 1).title).toBe('重点排污单位基本信息')
  })

  test('odd titles belong to departments of the sample', () => {
    expect(departments.map(({ code }) => code)).toEqual(expect.arrayContaining(Object.keys(oddTitles)))
  })
})
