import { DocumentGridType, type ISectionOptions } from 'docx'

const twipsPerMillimetre = 1440 / 25.4
export const twips = (millimetres: number): number => Math.round(millimetres * twipsPerMillimetre)

/**
 * GB/T 9704-2012: A4, 天头 37 mm, 订口 28 mm, type area 156 × 225 mm, 22 lines of 28 characters. The page number's
 * dashes stand 7 mm under the type area.
 */
export const page = {
  width: 210,
  height: 297,
  top: 37,
  left: 28,
  right: 26,
  bottom: 35,
  header: 20,
  footer: 23,
  area: 156,
} as const

/** 225 mm in 22 lines. */
export const lineTwips = 579

export const pageProperties = {
  page: {
    size: { width: twips(page.width), height: twips(page.height) },
    margin: {
      top: twips(page.top),
      left: twips(page.left),
      right: twips(page.right),
      bottom: twips(page.bottom),
      header: twips(page.header),
      footer: twips(page.footer),
      gutter: 0,
    },
  },
  // The first page bears its marks in the body, larger.
  titlePage: true,
  grid: { type: DocumentGridType.LINES, linePitch: lineTwips },
} as const satisfies ISectionOptions['properties']
