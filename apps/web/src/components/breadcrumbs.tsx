import { useWords } from '#components/use-words.ts'
import { Link } from '#components/link.tsx'

/** The way from the list of districts to this page. */
export function Breadcrumbs({ steps }: { readonly steps: readonly { readonly name: string; readonly to: string }[] }) {
  const { t } = useWords()
  return (
    <nav className="breadcrumbs" aria-label={t('site:breadcrumb')}>
      <ol>
        {steps.map(({ name, to }) => (
          <li key={to}>
            <Link to={to}>{name}</Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
