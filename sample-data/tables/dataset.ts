import { type DayNumber, dayText, observed } from '../days'
import { chance, pick, randomInteger } from '../../metrics/random'
import { datasetsOf } from '../updates'
import { table } from './table'
import { fullName, modeText } from './words'

/** As the portal shows them: full names of departments; the latest update alone, and some without. */
export default table({
  type: 'dataset',
  columns: ['id', 'title', 'abstract', 'keywords', 'department', 'domain', 'openness', 'frequency', 'mode', 'formats', 'contact', 'published_on', 'updated_on'],
  *rows(portraits) {
    for (const portrait of portraits) {
      const random = portrait.stream('portal')
      const metadata = portrait.stream('metadata')
      const blanks = portrait.character.frequencies === 'patchy' ? 50 : portrait.character.spread === 0 ? 0 : 5
      const publisher = fullName(portrait.department.aliases)
      for (const { item, updates } of datasetsOf(portrait)) {
        const throughApi: DayNumber | undefined = item.mode === 'api' ? Math.max(item.opened, observed - randomInteger(random, 0, 9)) : undefined
        const latest = throughApi ?? updates.at(-1)?.on ?? null
        yield [
          item.id,
          item.title,
          chance(metadata, blanks) ? '' : `关于${item.keywords.split(',')[0]!}的数据`,
          item.keywords,
          publisher,
          item.domain,
          item.openness,
          item.frequency,
          modeText(item.mode),
          chance(metadata, blanks) ? '' : item.mode === 'api' ? pick(metadata, ['API', 'API、XML']) : pick(metadata, ['XLS', 'XLS', 'XLS、XML', 'CSV', 'PDF']),
          chance(metadata, blanks) ? '' : '021-23111111',
          dayText(item.opened),
          chance(random, blanks) ? '' : dayText(latest),
        ]
      }
    }
  },
})
