import type { CorrectionRule } from '@cuentas/shared'
import { useWords } from '#components/use-words.ts'

/** What a proposed rule says, as a sentence. */
export function RuleWords({ rule }: { readonly rule: CorrectionRule }) {
  const { t } = useWords()
  return (
    <>
      {t('staff-queue:rule-title', { words: rule.title })}{' '}
      {rule.category !== undefined && t('staff-queue:rule-program', { program: t(`categories:${rule.category ?? 'not-stated'}`) })}{' '}
      {rule.rjLevel !== undefined && t('staff-queue:rule-level', { level: t(`terms:level-${rule.rjLevel}`) })}
    </>
  )
}
