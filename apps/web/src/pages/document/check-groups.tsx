import { checkCatalogue, type Check, type CheckResult } from '@cuentas/shared'
import { CheckLine } from '#components/check-line.tsx'
import { useWords } from '#components/use-words.ts'
import { grouped } from '#format/grouped.ts'
import { count } from '#format/list.ts'

function Group({ result, checks, document }: { readonly result: Exclude<CheckResult, 'fails'>; readonly checks: readonly Check[]; readonly document: string }) {
  const { language, t } = useWords()
  const byCode = grouped(checks, ({ code }) => code)
  const id = result === 'holds' ? 'hold' : 'cannot'
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t(`document:checks-${id}`)}</h2>
      {byCode.length === 0 && <p>{t('document:no-checks')}</p>}
      {byCode.map(([code, ofCode]) => (
        <details key={code}>
          <summary>
            {checkCatalogue[code].words[language].name}{' '}
            <span className="aside-inline">{t('document:times', { count: ofCode.length, formatted: count(ofCode.length, language) })}</span>
          </summary>
          <ul className="checks">
            {ofCode.map((check) => (
              <CheckLine key={check.subject} check={check} document={document} />
            ))}
          </ul>
        </details>
      ))}
    </section>
  )
}

/** Checks that hold, and checks that cannot be made with the reason, folded by kind. */
export function CheckGroups({ checks, document }: { readonly checks: readonly Check[]; readonly document: string }) {
  return (
    <>
      <Group result="holds" checks={checks.filter(({ result }) => result === 'holds')} document={document} />
      <Group result="cannot be made" checks={checks.filter(({ result }) => result === 'cannot be made')} document={document} />
    </>
  )
}
