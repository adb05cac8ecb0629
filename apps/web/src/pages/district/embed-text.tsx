import { useLocation } from 'react-router'
import { addresses } from '#addresses.ts'
import { useEdition } from '#components/edition.ts'
import { Link } from '#components/link.tsx'
import { useWords } from '#components/use-words.ts'

/** The text that puts this history, as it is set here, on another page. */
export function EmbedText({ district }: { readonly district: { readonly key: string; readonly name: string } }) {
  const { language, t } = useWords()
  const { search } = useLocation()
  const edition = useEdition()
  if (!edition) return null
  const address = `${addresses.embed(language, district.key)}${search}`
  const frame = `<iframe src="${edition.origin}${address.replaceAll('&', '&amp;')}" title="${t('embed:frame-title', { district: district.name }).replaceAll('"', '&quot;')}" width="100%" height="900" style="border:0" loading="lazy"></iframe>`
  return (
    <details className="embed no-print">
      <summary>{t('embed:summary')}</summary>
      <p>{t('embed:how')}</p>
      <pre className="scroll" role="region" aria-label={t('embed:summary')} tabIndex={0}>
        <code>{frame}</code>
      </pre>
      <p>
        <Link to={address}>{t('embed:alone')}</Link>
      </p>
    </details>
  )
}
