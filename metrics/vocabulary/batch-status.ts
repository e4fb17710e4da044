import type { Names } from '../names'

/** Where the rows of a batch are. */
export const batchStatuses = {
  loaded: { zh: '已导入', en: 'imported' },
  held: { zh: '暂缓', en: 'held' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
} satisfies Record<string, Names>
