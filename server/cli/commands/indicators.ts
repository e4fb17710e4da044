import { indicators as registry } from '../../../metrics/indicators'
import { schemes } from '../../../metrics/schemes'
import { floorPercent } from '../../../metrics/scoring/rate'
import { indicatorDefinition } from '../../office/indicator-answer'
import { printJson } from '../formats'
import { print } from '../output'
import { language, speak } from '../speak'
import { table } from '../table'
import { texts } from '../texts'

/** `shuping indicators`: with the targets and weights of the newest scheme; needs no data. */
export async function indicators({ format }: { readonly format: 'table' | 'json' }): Promise<void> {
  const scheme = schemes.at(-1)
  const yearEnd = scheme ? `${scheme.validFrom.slice(0, 4)}-12-31` : ''
  const rows = [...registry.values()].map((one) => {
    const target = scheme?.targets[one.id]?.filter(({ from }) => from <= yearEnd).at(-1) ?? null
    return { one, target, weight: scheme?.weights[one.id] ?? null }
  })
  if (format === 'json') {
    await printJson(rows.map(({ one, target, weight }) => ({ ...indicatorDefinition(one), scheme: scheme?.id ?? null, target, weight })))
    return
  }
  await print(
    table(
      [{ name: 'id' }, { name: speak(texts.name) }, { name: speak(texts.clause) }, { name: speak(texts.target), align: 'right' }, { name: speak(texts.weight), align: 'right' }],
      rows.map(({ one, target, weight }) => [one.id, one.names[language], one.clause.ref, target ? floorPercent(target.value.num, target.value.den) : '', weight]),
    ),
  )
}
