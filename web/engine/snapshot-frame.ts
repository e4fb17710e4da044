import type { Frame } from '../../metrics/scoring/ranking'
import { engine } from './engine'

/** The frame that travels with the snapshot: departments, duties and states that belong to these very counts. */
export async function snapshotFrame(): Promise<Frame> {
  const [row] = await engine.query('SELECT json FROM frame')
  return JSON.parse(String(row?.json)) as Frame
}
