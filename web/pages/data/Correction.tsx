import { useState } from 'react'
import { useCorrection } from '../../api/data'
import { ReasonForm } from '../../parts/ReasonForm'
import { useWords } from '../../text/use-words'

/** Takes the list of refused rows back, mended: it joins the batch, its source and its day. */
export function Correction({ batch, done }: { batch: number; done: () => void }) {
  const { t } = useWords()
  const [file, setFile] = useState<File | null>(null)
  const correct = useCorrection(batch)
  const left = correct.data?.batch
  if (left)
    return (
      <p role="status">
        {t('data.corrected', { id: left.id, accepted: left.accepted, rejected: left.rejected })}{' '}
        <button type="button" className="button" onClick={done}>
          {t('data.close')}
        </button>
      </p>
    )
  return (
    <ReasonForm action={t('data.sendBack')} pending={correct.isPending} error={correct.error} send={(words) => file && correct.mutate({ file, ...words })} cancel={done}>
      <input type="file" className="field" aria-label={t('data.mendedFile')} title={t('data.mendedFile')} accept=".csv,.xlsx" required onChange={(event) => setFile(event.target.files?.[0] ?? null)} />
    </ReasonForm>
  )
}
