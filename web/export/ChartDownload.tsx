import { useWords } from '../text/use-words'
import css from './Download.module.css'
import { save } from './save'

/** A drawn chart as files. */
export interface DrawnChart {
  readonly svg: () => string
  readonly png: () => Promise<Blob>
}

/** Buttons that hand over a chart as SVG and PNG. @param name of the file, without extension. */
export function ChartDownload({ chart, name }: { chart: () => DrawnChart | null; name: string }) {
  const { t } = useWords()
  return (
    <span className={css.download} role="group" aria-label={t('export.chart')}>
      <button type="button" className="button" onClick={() => { const drawn = chart(); if (drawn) save(drawn.svg(), 'image/svg+xml', `${name}.svg`) }}>
        SVG
      </button>
      <button type="button" className="button" onClick={() => { const drawn = chart(); if (drawn) void drawn.png().then((png) => save(png, 'image/png', `${name}.png`)) }}>
        PNG
      </button>
    </span>
  )
}
