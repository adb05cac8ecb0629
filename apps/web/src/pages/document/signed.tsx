import type { DocumentView } from '#api.ts'
import { useWords } from '#components/use-words.ts'
import { day } from '#format/day.ts'

/** The signed reason of a document that was published although its lines do not add up to its printed totals: role and day, never a name. */
export function Signed({ signature }: { readonly signature: DocumentView['signature'] }) {
  const { language, t } = useWords()
  if (signature === null) return null
  const facts = { role: t(`staff-frame:role-${signature.role}`), date: day(signature.at, language) }
  return (
    <section className="notice" aria-labelledby="signed">
      <h2 id="signed">{t('signature:title')}</h2>
      <p>{t('signature:lead', facts)}</p>
      <blockquote>
        <p>{signature.reason}</p>
      </blockquote>
    </section>
  )
}
