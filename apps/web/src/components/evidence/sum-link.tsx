import type { Focus, SeriesPoint } from '@cuentas/shared'
import type { ReactNode } from 'react'
import { addresses } from '#addresses.ts'
import type { SumName } from '#api.ts'
import { EvidenceLink } from '#components/evidence/evidence-link.tsx'
import { useFocus } from '#components/use-focus.ts'
import { useWords } from '#components/use-words.ts'

/** A sum of a district's year, of the focus that the page looks at or of `of`: it opens the list of the figures behind it, each with its page. */
export function SumLink({
  district,
  point,
  sum,
  of,
  children,
}: {
  readonly district: { readonly key: string }
  readonly point: Pick<SeriesPoint, 'fiscalYear' | 'phase' | 'basis'>
  readonly sum: SumName
  readonly of?: Focus
  readonly children: ReactNode
}) {
  const { language } = useWords()
  const looking = useFocus()
  const own = of === undefined || of === looking ? undefined : of
  return <EvidenceLink to={addresses.sum(language, district.key, point, sum, own)}>{children}</EvidenceLink>
}
