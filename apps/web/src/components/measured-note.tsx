import type { Basis } from '@cuentas/shared'
import type { MeasuredHistory } from '#api.ts'
import { Denominators } from '#components/denominators.tsx'
import { useWords } from '#components/use-words.ts'

/** Above tables without a caption that is seen: what their amounts are measured by, and the denominators with their sources. Nothing for plain dollars. */
export function MeasuredNote({ measured, basis }: { readonly measured: MeasuredHistory; readonly basis: Basis }) {
  const { t } = useWords()
  if (measured.per === 'dollars') return null
  return (
    <>
      <p className="measured-by">{t('per:amounts', { unit: t(`per:unit-${measured.per}`) })}</p>
      <Denominators per={measured.per} measurings={measured.points.filter((point) => point.basis === basis).map(({ measuring }) => measuring)} />
    </>
  )
}
