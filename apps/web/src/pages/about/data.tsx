import { useEdition } from '#components/edition.ts'
import { useWords } from '#components/use-words.ts'
import { Prose } from '#pages/about/prose.tsx'

/** How to take the data away: files beside tables, addresses of moments, the log, the API for other programs. */
export default function DataPage() {
  const { language, t } = useWords()
  const origin = useEdition()?.origin ?? ''
  const chapters = [
    {
      heading: t('data:files'),
      paragraphs: [t('data:files-1'), t('data:files-2'), t('data:files-3', { address: `${origin}/${language}/d/33736760000000.csv` })],
    },
    { heading: t('data:moment'), paragraphs: [t('data:moment-1', { address: `${origin}/${language}?asof=2026-12-31` })] },
    {
      heading: t('whole:heading'),
      paragraphs: [
        t('whole:words-1', { address: `${origin}/data/cuentas-claras.sqlite` }),
        t('whole:words-2', { address: `${origin}/data/cuentas-claras.json` }),
        t('whole:words-3'),
      ],
    },
    { heading: t('data:package'), paragraphs: [t('data:package-1', { address: `${origin}/datapackage.json` })] },
    {
      heading: t('data:api'),
      paragraphs: [
        t('data:api-1', { address: `${origin}/api/openapi.json` }),
        t('data:api-2', { address: `${origin}/api/v1/actions?q=restorative` }),
        t('data:api-3'),
      ],
    },
    { heading: t('data:log'), paragraphs: [t('data:log-1', { address: `${origin}/${language}/corrections.atom` })] },
  ]
  const file = (address: string) => (
    <a href={address} download>
      {address}
    </a>
  )
  return <Prose title={t('data:title')} lead={t('data:lead')} chapters={chapters} tags={{ file, about: (address) => <a href={address}>{address}</a> }} />
}
