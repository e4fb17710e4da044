import type { Ranking } from '../../metrics/scoring/ranking'
import type { Scheme } from '../../metrics/schemes'
import { useWords } from '../text/use-words'
import { Tag } from './Tag'

/** Says in amber what of the scheme nobody has confirmed, and when it was not in force. */
export function SchemeMarks({ ranking, scheme }: { ranking: Pick<Ranking, 'schemeInForce'>; scheme: Scheme }) {
  const { t, name } = useWords()
  return (
    <>
      {!scheme.weightsConfirmed && <Tag title={t('tag.weightsHint')}>{t('tag.weights')}</Tag>}
      {!ranking.schemeInForce && <Tag title={t('tag.notInForceHint')}>{t('tag.notInForce', { scheme: name(scheme.names) })}</Tag>}
    </>
  )
}
