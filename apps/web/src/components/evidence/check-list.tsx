import type { Check } from '@cuentas/shared'
import { CheckLine } from '#components/check-line.tsx'
import { useWords } from '#components/use-words.ts'
import { count } from '#format/list.ts'

function Lines({ checks, document }: { readonly checks: readonly Check[]; readonly document: string }) {
  return (
    <ul className="checks">
      {checks.map((check) => (
        <CheckLine key={`${check.code}-${check.subject}`} check={check} document={document} />
      ))}
    </ul>
  )
}

/** The checks that a figure takes part in: those that fail first and open, the others folded under how many they are. */
export function CheckList({ checks, document }: { readonly checks: readonly Check[]; readonly document: string }) {
  const { language, t } = useWords()
  const fails = checks.filter(({ result }) => result === 'fails')
  const others = checks.filter(({ result }) => result !== 'fails')
  const holds = others.filter(({ result }) => result === 'holds').length
  return (
    <section aria-labelledby="checks">
      <h2 id="checks">{t('item:checks')}</h2>
      {checks.length === 0 && <p>{t('item:no-checks')}</p>}
      {fails.length > 0 && <Lines checks={fails} document={document} />}
      {others.length > 0 && (
        <details>
          <summary>
            {t('document:counts-hold', { count: holds, formatted: count(holds, language) })}
            {holds < others.length && `, ${t('evidence:cannot', { count: others.length - holds, formatted: count(others.length - holds, language) })}`}
          </summary>
          <Lines checks={others} document={document} />
        </details>
      )}
    </section>
  )
}
