import { describe, expect, it } from 'vitest'
import { readFormats } from './data-format'

describe('formats of a dataset', () => {
  it('are read whatever separates them, each kind once', () => {
    expect(readFormats('XLS、XLSX、XML')).toEqual(['spreadsheet', 'xml'])
    expect(readFormats('csv;api')).toEqual(['spreadsheet', 'api'])
    expect(readFormats('ＸＬＳ，接口')).toEqual(['spreadsheet', 'api'])
    expect(readFormats('.xls 文件/XML格式')).toEqual(['spreadsheet', 'xml'])
  })

  it('that no machine reads name nothing', () => {
    expect(readFormats('PDF、DOC、JPG')).toEqual([])
    expect(readFormats('')).toEqual([])
  })
})
