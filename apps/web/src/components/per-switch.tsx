import type { NoDenominator, Per, PerChoice } from '@cuentas/shared'
import { useLocation } from 'react-router'
import { Link } from '#components/link.tsx'
import { usePer } from '#components/use-per.ts'
import { useWords } from '#components/use-words.ts'
import { grouped } from '#format/grouped.ts'
import { withSetting } from '#setting-address.ts'

/** Measures that cannot be chosen here, each reason once. */
function Refused({ choices }: { readonly choices: readonly { readonly per: Per; readonly cannot: NoDenominator }[] }) {
  const { t } = useWords()
  if (choices.length === 0) return null
  return (
    <dl className="refused">
      {grouped(choices, ({ cannot }) => cannot).map(([reason, refused]) => (
        <div key={reason}>
          <dt>{refused.map(({ per }) => t(`per:${per}`)).join(' · ')}</dt>
          <dd>{t('per:not-here', { reason: t(`per:cannot-${reason}`) })}</dd>
        </div>
      ))}
    </dl>
  )
}

/** What sums are measured by, as links that keep the rest of the address. A measure without a denominator cannot be chosen and says why, under the others. */
export function PerSwitch({ chosen, choices }: { readonly chosen: Per; readonly choices: readonly PerChoice[] }) {
  const location = useLocation()
  const { t } = useWords()
  const open = choices.filter(({ per, cannot }) => cannot === null || per === chosen)
  const refused = choices.flatMap(({ per, cannot }) => (cannot === null || per === chosen ? [] : [{ per, cannot }]))
  return (
    <nav className="switch per-switch" aria-label={t('per:label')}>
      <span className="switch-label">{t('per:label')}</span>
      <ul>
        {open.map(({ per }) => (
          <li key={per}>
            <Link
              per={per}
              to={`${withSetting(location, 'per', per === 'dollars' ? undefined : per)}#settings`}
              aria-current={per === chosen ? 'true' : undefined}
            >
              {t(`per:${per}`)}
            </Link>
          </li>
        ))}
      </ul>
      <Refused choices={refused} />
    </nav>
  )
}

/** Keeps what sums are measured by when a form of the page is sent. */
export function PerField() {
  const per = usePer()
  return per === 'dollars' ? null : <input type="hidden" name="per" value={per} />
}
