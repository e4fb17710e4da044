import type { Texts } from '../../../text/en'

export const consoleZh = {
  say: '在本机的数据快照上查询，只读；看得到的与本页其他数字相同，不会改动任何数据。',
}

export const consoleEn: Texts<typeof consoleZh> = {
  say: 'Queries over the snapshot in this browser, read-only: it holds what this page shows, and nothing is changed.',
}
