import type { Per, PerChoice } from '@cuentas/shared'
import { useLocation } from 'react-router'
import { Link } from '#components/link.tsx'
import { useWords } from '#components/use-words.ts'
import { withSetting } from '#setting-address.ts'

/** What sums are measured by, as links that keep the rest of the address. A measure without a denominator cannot be chosen and says why. */
export function PerSwitch({ chosen, choices }: { readonly chosen: Per; readonly choices: readonly PerChoice[] }) {
  const location = useLocation()
  const { t } = useWords()
  return (
    <nav className="switch per-switch" aria-label={t('per:label')}>
      <span className="switch-label">{t('per:label')}</span>
      <ul>
        {choices.map(({ per, cannot }) => (
          <li key={per}>
            {cannot === null || per === chosen ? (
              <Link to={withSetting(location, 'per', per === 'dollars' ? undefined : per)} aria-current={per === chosen ? 'true' : undefined}>
                {t(`per:${per}`)}
              </Link>
            ) : (
              <span className="cannot">
                {t(`per:${per}`)} <span className="aside-inline">{t(`per:cannot-${cannot}`)}</span>
              </span>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}
