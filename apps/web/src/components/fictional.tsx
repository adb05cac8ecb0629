import { isFictional } from '@cuentas/shared'
import { Notice } from '#components/notice.tsx'
import { useWords } from '#components/use-words.ts'

/** Says of the sample district, on every page of it, that nothing there is real: its figures are made up and must not be quoted. */
export function Fictional({ district }: { readonly district: { readonly cds: string | null } }) {
  const { t } = useWords()
  return isFictional(district.cds) ? (
    <Notice>
      <strong>{t('site:fictional')}</strong> {t('site:fictional-note')}
    </Notice>
  ) : null
}
