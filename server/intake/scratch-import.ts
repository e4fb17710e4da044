import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ImportRequest, ImportResult, Reject } from '../office/batch'
import { copyDataFolder } from '../e2e/data-folder'
import { rejectsIn } from '../office/batches'
import { openWarehouse, type Warehouse } from '../warehouse'
import { importFiles } from '.'

/** A store of its own for a test, and files written for it. */
export interface ScratchImport {
  readonly warehouse: Warehouse
  /** Writes files by name, and imports them; as of the end of 2015 under the native profile unless said otherwise. */
  import(files: Readonly<Record<string, string | Uint8Array>>, more?: Partial<ImportRequest> & { readonly sample?: boolean }): Promise<ImportResult>
  rejects(batch: number): Promise<readonly Reject[]>
  /** Writes a file. @returns its path. */
  write(name: string, content: string | Uint8Array): Promise<string>
  end(): Promise<void>
}

export async function scratchImport(): Promise<ScratchImport> {
  const folder = await mkdtemp(join(tmpdir(), 'shuping-intake-'))
  const data = join(folder, 'data')
  await copyDataFolder('nothing', data)
  const warehouse = await openWarehouse(data)
  const write = async (name: string, content: string | Uint8Array): Promise<string> => {
    const path = join(folder, name)
    await writeFile(path, content)
    return path
  }
  return {
    warehouse,
    write,
    async import(files, more = {}) {
      const paths: string[] = []
      for (const [name, content] of Object.entries(files)) paths.push(await write(name, content))
      return importFiles(warehouse, { files: paths, profile: 'template', observedOn: '2015-12-31', who: 'test', ...more })
    },
    async rejects(batch) {
      const all: Reject[] = []
      for await (const page of rejectsIn(warehouse, batch)) all.push(...page)
      return all
    },
    async end() {
      await warehouse.close()
      await rm(folder, { recursive: true })
    },
  }
}
