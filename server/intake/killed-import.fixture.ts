import { openWarehouse } from '../warehouse'
import { importFiles } from '.'

/** An import that tells its steps line by line, in a process of its own. */
export async function importTelling(data: string, files: readonly string[]): Promise<void> {
  const warehouse = await openWarehouse(data)
  await importFiles(warehouse, { files: [...files], profile: 'template', observedOn: '2015-12-31', who: 'child' }, (fraction, step) => console.log(step, fraction))
  await warehouse.close()
}
