import { use } from 'react'
import { DocumentFrameContext } from '#document-frame.ts'
import { useWords } from '#components/use-words.ts'

/** How to quote a figure, and its address: both can be copied, and read without scripts. */
export function Cite({ text, address }: { readonly text: string; readonly address: string }) {
  const { t } = useWords()
  const { origin } = use(DocumentFrameContext)
  const whole = `${origin}${address}`
  return (
    <section aria-labelledby="cite" className="cite">
      <h2 id="cite">{t('evidence:cite')}</h2>
      <p className="cite-line">
        {text} <span className="cite-address">{whole}</span>
      </p>
      <p className="actions-row no-print">
        <button type="button" className="quiet" data-copy={whole} data-copied={t('evidence:copied')} hidden>
          {t('evidence:copy-link')}
        </button>{' '}
        <button type="button" className="quiet" data-copy={`${text} ${whole}`} data-copied={t('evidence:copied')} hidden>
          {t('evidence:copy-cite')}
        </button>{' '}
        <span role="status" data-copy-status="" />
      </p>
    </section>
  )
}
