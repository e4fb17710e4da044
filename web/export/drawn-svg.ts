import type { DrawnChart } from './ChartDownload'

/** What a picture needs of the page's style, as attributes that every program reads. */
const properties = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'fill-opacity', 'font-size', 'font-weight', 'font-family', 'text-anchor', 'paint-order', 'stroke-linejoin', 'vector-effect', 'opacity'] as const

/** A picture drawn in the page itself, as files: its styles written into it as they are now, on the sheet's colour. */
export function drawnSvg(svg: SVGSVGElement): DrawnChart {
  const { width, height } = svg.viewBox.baseVal
  const text = standalone(svg)
  return { svg: () => text, png: () => pixels(text, width, height) }
}

function standalone(svg: SVGSVGElement): string {
  const { width, height } = svg.viewBox.baseVal
  const copy = svg.cloneNode(true) as SVGSVGElement
  const plain = plainColours()
  const [shown, made] = [svg, copy].map((one) => [one, ...one.querySelectorAll('*')]) as [Element[], Element[]]
  for (const [index, element] of made.entries()) {
    const style = getComputedStyle(shown[index]!)
    for (const property of properties) {
      const value = style.getPropertyValue(property)
      if (value !== '') element.setAttribute(property, value.startsWith('url') ? value.replaceAll('"', '') : plain(value))
    }
    for (const name of ['class', 'style', 'tabindex']) element.removeAttribute(name)
    // A file leads nowhere: what is a link on the page is a part of the picture here.
    if (element.tagName === 'a') element.removeAttribute('href')
  }
  const sheet = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
  for (const [name, value] of Object.entries({ width: '100%', height: '100%', fill: plain(getComputedStyle(svg).getPropertyValue('--sheet').trim()) })) sheet.setAttribute(name, value)
  copy.prepend(sheet)
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  return new XMLSerializer().serializeToString(copy)
}

/** Mixed colours come computed as `color(srgb …)`, which few programs but browsers read. */
function plainColours(): (value: string) => string {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  return (value) => {
    if (!context || !value.startsWith('color(')) return value
    context.clearRect(0, 0, 1, 1)
    context.fillStyle = value
    context.fillRect(0, 0, 1, 1)
    const [red, green, blue] = context.getImageData(0, 0, 1, 1).data
    return `rgb(${red}, ${green}, ${blue})`
  }
}

/** At twice the pixels, as charts are. */
async function pixels(text: string, width: number, height: number): Promise<Blob> {
  const picture = new Image()
  picture.src = `data:image/svg+xml,${encodeURIComponent(text)}`
  await picture.decode()
  const canvas = Object.assign(document.createElement('canvas'), { width: Math.round(width * 2), height: Math.round(height * 2) })
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  const png = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
  if (!png) throw new Error('the browser made no picture of the chart')
  return png
}
