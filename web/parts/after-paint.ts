/** What browsers without it do in a timeout. */
type Scheduling = Window & { readonly scheduler?: { postTask(work: () => void, options: { priority: 'background' }): Promise<void> } }

/**
 * Does what can wait, once what is drawn now is on the screen and nothing that the reader waits for is left to do.
 *
 * @returns leaves it undone.
 */
export function afterPaint(work: () => void): () => void {
  let wanted = true
  const begin = () => {
    if (wanted) work()
  }
  requestAnimationFrame(() => {
    const { scheduler }: Scheduling = window
    if (scheduler) void scheduler.postTask(begin, { priority: 'background' })
    else setTimeout(begin)
  })
  return () => {
    wanted = false
  }
}
