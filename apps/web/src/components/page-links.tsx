import { useLocation } from 'react-router'
import { Link } from '#components/link.tsx'
import { useWords } from '#components/use-words.ts'
import { count } from '#format/list.ts'
import { withSetting } from '#setting-address.ts'

/** The page of a long list that an address asks for; the first where it names none. */
export function pageAsked(parameters: URLSearchParams): number {
  const page = parameters.get('page') ?? ''
  return /^[1-9]\d{0,2}$/.test(page) ? Number(page) : 1
}

/** The way to the pages before and after; nothing where there is only one. */
export function PageLinks({ page, pages }: { readonly page: number; readonly pages: number }) {
  const location = useLocation()
  const { language, t } = useWords()
  const to = (number: number) => withSetting(location, 'page', number === 1 ? undefined : String(number))
  if (pages <= 1) return null
  return (
    <nav className="neighbours" aria-label={t('search:pages')}>
      {page > 1 && <Link to={to(page - 1)}>{t('search:before')}</Link>}
      <span>{t('search:page', { page: count(page, language), pages: count(pages, language) })}</span>
      {page < pages && <Link to={to(page + 1)}>{t('search:after')}</Link>}
    </nav>
  )
}
