import { extent } from './outlines'

/** A part of the city in a frame of the picture. */
export interface Frame {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Pixels of the picture for a unit of the outlines. */
  readonly scale: number
  /** The corner of the city that stands in the frame's corner. */
  readonly left: number
  readonly top: number
}

export interface MapLayout {
  readonly width: number
  readonly height: number
  readonly city: Frame
  readonly centre: Frame
  readonly legend: { readonly x: number; readonly y: number; readonly columns: number; readonly width: number }
}

/** The centre is too small to be read in the whole city. */
export const centre = { left: 432, top: 566, width: 262, height: 304 } as const

/** Districts that are named in the enlarged centre. */
export const central: ReadonlySet<string> = new Set(['310101', '310104', '310105', '310106', '310107', '310108', '310109', '310110'])

const titled = 28
const gap = 24
/** Of as many rows as the most classes need. */
const legendHeight = { 3: 62, 2: 84, 1: 150 }

/** The city and its enlarged centre side by side where there is room, else one under the other, at the width that is there. */
export function mapLayout(width: number): MapLayout {
  const beside = width >= 640
  const cityWidth = beside ? Math.min(520, (width - gap) * 0.47) : width
  const frame = (x: number, y: number, across: number, part: { left: number; top: number; width: number; height: number }): Frame => ({
    x,
    y,
    width: across,
    height: (across * part.height) / part.width,
    scale: across / part.width,
    left: part.left,
    top: part.top,
  })
  const city = frame(0, titled, cityWidth, { left: 0, top: 0, ...extent })
  const inset = beside ? frame(cityWidth + gap, titled, Math.min(width - cityWidth - gap, 560), centre) : frame(0, city.y + city.height + gap, width, centre)
  const y = Math.max(city.y + city.height, inset.y + inset.height) + gap
  const columns = beside ? 3 : width >= 440 ? 2 : 1
  return { width, height: y + legendHeight[columns], city, centre: inset, legend: { x: 0, y, columns, width } }
}

/** Where a point of the city stands in the picture. */
export const placed = ({ x, y, left, top, scale }: Frame, [east, south]: readonly [number, number]): readonly [x: number, y: number] => [x + (east - left) * scale, y + (south - top) * scale]
