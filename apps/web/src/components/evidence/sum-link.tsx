import type { SeriesPoint } from '@cuentas/shared'
import type { ReactNode } from 'react'
import { addresses } from '#addresses.ts'
import type { SumName } from '#api.ts'
import { EvidenceLink } from '#components/evidence/evidence-link.tsx'
import { useWords } from '#components/use-words.ts'

/** A sum of a district's year: it opens the list of the figures behind it, each with its page. */
export function SumLink({
  district,
  point,
  sum,
  children,
}: {
  readonly district: { readonly key: string }
  readonly point: Pick<SeriesPoint, 'fiscalYear' | 'phase' | 'basis'>
  readonly sum: SumName
  readonly children: ReactNode
}) {
  const { language } = useWords()
  return <EvidenceLink to={addresses.sum(language, district.key, point, sum)}>{children}</EvidenceLink>
}
