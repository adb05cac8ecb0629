import { useLocation } from 'react-router'
import { useEdition } from '#components/edition.ts'
import { addresses } from '#addresses.ts'
import { Notice } from '#components/notice.tsx'
import { useWords } from '#components/use-words.ts'
import { moment as momentWords } from '#format/moment.ts'
import { withoutMoment } from '#format/with-moment.ts'

/** Says that the page shows the data as they were, and leads to today's. The search is the one page that shows today's alone, and says so. */
export function AsOfNotice() {
  const { pathname, search } = useLocation()
  const { language, t } = useWords()
  const edition = useEdition()
  if (!edition || edition.asOf === null) return null
  return (
    <div className="measure-wide">
      <Notice>
        {t(pathname === addresses.search(language) ? 'keep:search-today' : 'keep:as-of', { moment: momentWords(edition.moment, language) })}{' '}
        <a href={withoutMoment(pathname, search)}>{t('keep:as-of-today')}</a>
      </Notice>
    </div>
  )
}
