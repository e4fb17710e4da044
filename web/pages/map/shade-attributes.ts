import type { Shade } from './shade'

/** How the style sheet knows a shade; what has no figure is hatched. @param hatch id of the pattern of its frame. */
export const shadeAttributes = (shade: Shade, hatch: string) =>
  shade.kind === 'none'
    ? { style: { fill: `url(#${hatch})` } }
    : { 'data-shade': shade.kind === 'tone' ? shade.tone : shade.kind === 'depth' ? shade.depth : shade.kind }
