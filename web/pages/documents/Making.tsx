import type { ReactNode } from 'react'
import { type DocumentOrder, runFile, useMakeDocument } from '../../api/documents'
import { Problem } from '../../parts/Problem'
import { useWords } from '../../text/use-words'
import css from './DocumentsPage.module.css'

interface MakingProps {
  id: string
  title: string
  note: string
  who: string
  request: () => DocumentOrder['request']
  children: ReactNode
}

/** A form that makes a document, and hands it over when it is there. */
export function Making({ id, title, note, who, request, children }: MakingProps) {
  const { t } = useWords()
  const make = useMakeDocument()
  return (
    <section aria-labelledby={id}>
      <form
        className={css.panel}
        aria-labelledby={id}
        onSubmit={(event) => {
          event.preventDefault()
          make.mutate({ request: request(), who }, { onSuccess: ({ number }) => window.location.assign(runFile(number)) })
        }}
      >
        <h2 id={id}>{title}</h2>
        <p className={css.note}>{note}</p>
        <div className={css.fields}>{children}</div>
        <p className={css.act}>
          <button type="submit" className="button" data-primary disabled={who === '' || make.isPending}>
            {make.isPending ? t('documents.making') : t('documents.make')}
          </button>
          <span role="status">
            {make.data && !make.isPending && (
              <>
                {t('documents.made')}
                <a className="link" href={runFile(make.data.number)} download>
                  {make.data.file}
                </a>
              </>
            )}
          </span>
        </p>
        {make.error && <Problem error={make.error} />}
      </form>
    </section>
  )
}
