/** A4 in the margins of GB/T 9704-2012 on paper; the same sheet on a screen. */
export const printStyle = `
@page { size: A4; margin: 37mm 26mm 35mm 28mm; @bottom-center { content: "— " counter(page) " —"; font: 14pt SimSun, serif; } }
* { box-sizing: border-box; }
html { background: #eee; color: #000; }
body { max-width: 210mm; margin: 0 auto; padding: 37mm 26mm 35mm 28mm; background: #fff; font: 16pt/29pt FangSong_GB2312, FangSong, STFangsong, "Noto Serif CJK SC", serif; overflow-wrap: anywhere; }
h1, h2, h3, h4, p { margin: 0; font-size: inherit; font-weight: inherit; }
.stamps { text-align: right; color: #f00; font-family: SimHei, sans-serif; }
.masthead { margin-top: 12mm; color: #f00; font: 30pt/1.3 FZXiaoBiaoSong-B05S, 方正小标宋简体, STZhongsong, "Noto Serif CJK SC", serif; text-align: center; }
.number { min-height: 29pt; padding-bottom: 4mm; border-bottom: 2.25pt solid #f00; text-align: center; }
.notice { margin-top: 4mm; padding: 2mm 4mm; border: .75pt solid #f00; font: 14pt/22pt KaiTi_GB2312, KaiTi, STKaiti, serif; }
h1 { margin: 29pt 0; font: 22pt/29pt FZXiaoBiaoSong-B05S, 方正小标宋简体, STZhongsong, "Noto Serif CJK SC", serif; text-align: center; }
h1 span { display: block; }
h2 { font-family: SimHei, "Noto Sans CJK SC", sans-serif; text-indent: 2em; break-after: avoid; }
h3, .lead2 { font-family: KaiTi_GB2312, KaiTi, STKaiti, serif; }
h3 { text-indent: 2em; break-after: avoid; }
h4 { font-weight: bold; text-indent: 2em; break-after: avoid; }
.lead1 { font-family: SimHei, sans-serif; }
.lead3 { font-weight: bold; }
.text { text-indent: 2em; }
figure { margin: 4mm 0; break-inside: avoid; }
figcaption, caption { font: 14pt/29pt SimHei, "Noto Sans CJK SC", sans-serif; text-align: center; }
svg { width: 100%; height: auto; }
table { width: 100%; margin: 2mm 0; border: 1pt solid #000; border-collapse: collapse; table-layout: fixed; font-size: 10.5pt; line-height: 15pt; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { padding: .7mm 1mm; border: .5pt solid #000; text-align: center; }
th { font-family: SimHei, "Noto Sans CJK SC", sans-serif; font-weight: normal; }
td[data-align="left"] { text-align: left; }
td[data-align="right"] { text-align: right; }
td > span { display: block; }
td > span + span { font-size: 9pt; line-height: 12pt; }
td[data-tone="muted"] { color: #595959; }
.note { font-size: 10.5pt; line-height: 17pt; }
.signature { margin-top: 29pt; text-align: right; break-inside: avoid; }
.signature p:first-child { padding-right: 2em; }
.signature p:last-child { padding-right: 4em; }
.annex { break-before: page; }
.annex .mark { font-family: SimHei, "Noto Sans CJK SC", sans-serif; }
footer { margin-top: 29pt; border-top: 1pt solid #000; border-bottom: 1pt solid #000; font-size: 14pt; break-inside: avoid; }
footer p { display: flex; justify-content: space-between; padding: 0 1em; }
footer p + p { border-top: .5pt solid #000; }
@media print { html { background: none; } body { max-width: none; padding: 0; } }
`
