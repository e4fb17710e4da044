import type { ReactElement } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { ChartDownload, type DrawnChart } from './ChartDownload'
import { drawnSvg } from './drawn-svg'

/** Buttons that hand over a picture that the page does not show as one. @param picture an `svg` with a view box, drawn when a button is pressed. */
export const PictureDownload = ({ picture, name }: { picture: ReactElement; name: string }) => <ChartDownload chart={() => drawnAside(picture)} name={name} />

/** Draws it in the page's style where nobody sees it, reads it, and takes it away. */
function drawnAside(picture: ReactElement): DrawnChart {
  const place = Object.assign(document.createElement('div'), { className: 'visually-hidden', ariaHidden: 'true' })
  document.body.append(place)
  const root = createRoot(place)
  try {
    flushSync(() => root.render(picture))
    return drawnSvg(place.querySelector('svg')!)
  } finally {
    root.unmount()
    place.remove()
  }
}
