import { openWarehouse } from '../warehouse'
import { importFiles } from '.'

/** An import in a process that kills itself in the middle: in a step, once its share is reached. */
export async function importKilled(data: string, files: readonly string[], at: { readonly step: string; readonly share: number }): Promise<void> {
  const warehouse = await openWarehouse(data)
  await importFiles(warehouse, { files: [...files], profile: 'template', observedOn: '2015-12-31', who: 'child' }, (share, step) => {
    if (step === at.step && share >= at.share) process.kill(process.pid, 'SIGKILL')
  })
}
