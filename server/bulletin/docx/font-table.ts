/**
 * What a word processor takes when a typeface of the standard is not installed, in `word/fontTable.xml`: alternative
 * names (ECMA-376-1, 17.8.3.1), then any Chinese typeface of the same family and shape.
 */
const substitutes = [
  { name: '方正小标宋简体', alternatives: ['方正小标宋_GBK', '小标宋', '华文中宋', 'STZhongsong', '宋体', 'SimSun'], family: 'roman', panose: '02010600030101010101' },
  { name: '仿宋_GB2312', alternatives: ['仿宋', 'FangSong', '华文仿宋', 'STFangsong'], family: 'modern', panose: '02010609060101010101' },
  { name: '楷体_GB2312', alternatives: ['楷体', 'KaiTi', '华文楷体', 'STKaiti'], family: 'modern', panose: '02010609060101010101' },
  { name: '黑体', alternatives: ['SimHei', '华文黑体', 'STHeiti'], family: 'modern', panose: '02010609060101010101' },
  { name: '宋体', alternatives: ['SimSun', '华文宋体', 'STSong'], family: 'auto', panose: '02010600030101010101' },
] as const

/** Charset 86 is GB 2312. */
export const fontEntries = substitutes
  .map(
    ({ name, alternatives, family, panose }) =>
      `<w:font w:name="${name}"><w:altName w:val="${alternatives.join(',')}"/><w:panose1 w:val="${panose}"/>` +
      `<w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="default"/></w:font>`,
  )
  .join('')
