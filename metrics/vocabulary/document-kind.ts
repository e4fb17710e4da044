import type { Names } from '../names'

/** What is made of the figures of a period, and kept. */
export const documentKinds = {
  export: { zh: '数据导出', en: 'Export' },
  notice: { zh: '整改通知', en: 'Notice' },
  bulletin: { zh: '通报', en: 'Bulletin' },
  certificate: { zh: '编目登记证明', en: 'Certificate' },
  waiting: { zh: '暂缓清单', en: 'Projects to wait' },
} satisfies Record<string, Names>

/** What a kind is called; one that is none of these stands as it is. */
export function documentKind(kind: string): Names {
  const kinds: Readonly<Record<string, Names>> = documentKinds
  return Object.hasOwn(kinds, kind) ? kinds[kind]! : { zh: kind, en: kind }
}
