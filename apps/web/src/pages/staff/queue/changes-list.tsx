import { fiscalYearLabel } from '@cuentas/shared'
import type { StaffApi } from '#api.ts'
import { Link } from '#components/link.tsx'
import { useWords } from '#components/use-words.ts'
import { staffAddresses } from '#staff-addresses.ts'

type Changes = Awaited<ReturnType<StaffApi['decide']['lookAtBulk']>>['preview']['changes']

/** Line items that look different afterwards, each with what it shows now and what it will. */
export function ChangesList({ district, changes }: { readonly district: string; readonly changes: Changes }) {
  const { language, t } = useWords()
  if (changes.length === 0) return null
  return (
    <details className="changes" open={changes.length <= 12}>
      <summary>{t('staff-queue:changes', { count: changes.length })}</summary>
      <ul>
        {changes.map(({ lineItem, before, after }) => (
          <li key={lineItem.id}>
            <Link to={staffAddresses.queueItem(language, district, lineItem.id)}>
              {fiscalYearLabel(lineItem.fiscalYear)} · {lineItem.action} {lineItem.title}
            </Link>
            <br />
            {t('staff-queue:from-to', {
              before: `${t(`categories:${before.category ?? 'not-stated'}`)}, ${t(`terms:level-${before.rjLevel}`)}`,
              after: `${t(`categories:${after.category ?? 'not-stated'}`)}, ${t(`terms:level-${after.rjLevel}`)}`,
            })}
          </li>
        ))}
      </ul>
    </details>
  )
}
