import { fiscalYearLabel, type Denominator, type Measuring, type Per } from '@cuentas/shared'
import { addresses } from '#addresses.ts'
import { Link } from '#components/link.tsx'
import { useWords } from '#components/use-words.ts'
import { denominatorWords } from '#format/measured.ts'

/** Every denominator once, oldest year first. */
function different(measurings: readonly Measuring[]): readonly Denominator[] {
  const found = new Map<string, Denominator>()
  for (const measuring of measurings)
    if ('by' in measuring && measuring.by) found.set(`${measuring.by.fiscalYear} ${measuring.by.kind} ${measuring.by.value}`, measuring.by)
  return [...found.values()].toSorted((a, b) => a.fiscalYear - b.fiscalYear)
}

function SourceLink({ by, words }: { readonly by: Denominator; readonly words: string }) {
  const { language } = useWords()
  if (by.source === null) return words
  return 'document' in by.source ? (
    <Link to={addresses.document(language, by.source.document)}>{words}</Link>
  ) : (
    <Link to={addresses.figure(language, by.source.figure)}>{words}</Link>
  )
}

/** What the sums above were divided by, year by year, each with its source and vintage. Nothing for plain dollars. */
export function Denominators({ per, measurings }: { readonly per: Per; readonly measurings: readonly Measuring[] }) {
  const { language, t } = useWords()
  if (per === 'dollars') return null
  const all = different(measurings)
  return (
    <div className="denominators note">
      <p>{t(`per:explained-${per}`)}</p>
      {all.length > 0 && (
        <details>
          <summary>{t('per:denominators')}</summary>
          <ul>
            {all.map((by) => (
              <li key={`${by.fiscalYear}-${by.kind}-${by.value}`}>
                <SourceLink by={by} words={denominatorWords(by, fiscalYearLabel(by.fiscalYear), t, language)} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
