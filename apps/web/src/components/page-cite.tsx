import { useLocation } from 'react-router'
import { useEdition } from '#components/edition.ts'
import { useWords } from '#components/use-words.ts'
import { moment as momentWords } from '#format/moment.ts'
import { withMoment, withoutMoment } from '#format/with-moment.ts'

/** How to quote a page: who, what, as of when, and the two addresses: the page as it is, which is the one in the address bar, and as it was. */
export function PageCite({ title }: { readonly title: string }) {
  const { pathname, search } = useLocation()
  const { language, t } = useWords()
  const edition = useEdition()
  if (!edition) return null
  const { origin, moment, asOf } = edition
  const here = `${origin}${pathname}${search}`
  const lasting = `${origin}${withMoment(withoutMoment(pathname, search), asOf ?? moment)}`
  return (
    <section className="cite" aria-labelledby="page-cite">
      <h2 id="page-cite">{t('keep:cite')}</h2>
      <p className="citation">
        {t('keep:citation', { title, moment: momentWords(moment, language) })} <a href={lasting}>{lasting}</a>
      </p>
      <p className="note">
        {t('keep:share')} <a href={here}>{here}</a>
      </p>
    </section>
  )
}
