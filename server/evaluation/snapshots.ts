import { rm } from 'node:fs/promises'
import type { SnapshotFile } from '../office/office'
import type { Warehouse } from '../warehouse'
import type { Evaluation } from './evaluation'
import type { Seal } from './seal'
import { writeSnapshot } from './snapshot'

/** Snapshots that are kept on disk. */
const kept = 8

/** The snapshots of a server: each written once, the longest unused removed. */
export class Snapshots {
  private readonly made = new Map<string, Promise<SnapshotFile>>()

  constructor(private readonly warehouse: Warehouse) {}

  /** @param figures tells what the evaluation depends on, the data included. */
  async of(figures: string, evaluation: Evaluation, seal: Seal): Promise<SnapshotFile> {
    const key = `${figures} ${seal.state}`
    const file = this.made.get(key) ?? this.write(key, evaluation, seal)
    this.made.delete(key)
    this.made.set(key, file)
    return file
  }

  private write(key: string, evaluation: Evaluation, seal: Seal): Promise<SnapshotFile> {
    const file = writeSnapshot(this.warehouse, evaluation, seal)
    file.then(
      () => this.trim(),
      () => this.made.delete(key),
    ).catch(() => undefined)
    return file
  }

  private async trim(): Promise<void> {
    const old = [...this.made].slice(0, -kept)
    for (const [key] of old) this.made.delete(key)
    const stay = new Set((await Promise.all(this.made.values())).map(({ path }) => path))
    for (const [, made] of old) {
      const { path, gzip } = await made
      if (stay.has(path)) continue
      await rm(path, { force: true })
      if (gzip) await rm(gzip, { force: true })
    }
  }
}
