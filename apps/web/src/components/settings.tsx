import { bases, type Basis, type Per, type PerChoice } from '@cuentas/shared'
import { useLocation } from 'react-router'
import { FocusSwitch } from '#components/focus-switch.tsx'
import { PerSwitch } from '#components/per-switch.tsx'
import { SwitchLinks } from '#components/switch-links.tsx'
import { useFocus } from '#components/use-focus.ts'
import { useWords } from '#components/use-words.ts'
import { focusName } from '#format/focus-words.ts'
import { withSetting } from '#setting-address.ts'

/**
 * What a page looks at, of which money, measured by what: one quiet line that says the present choice and opens to the others. Every choice is an
 * address, leads back to this line, and works without scripts; on paper the line alone stays.
 */
export function Settings({
  basis,
  per,
}: {
  /** The money that is counted, where the page lets it be chosen. */
  readonly basis?: Basis | undefined
  readonly per?: { readonly chosen: Per; readonly choices: readonly PerChoice[] } | undefined
}) {
  const location = useLocation()
  const { t } = useWords()
  const focus = useFocus()
  const now = [focusName(focus, t), ...(basis ? [t(`district:basis-${basis}`)] : []), ...(per ? [t(`per:${per.chosen}`)] : [])]
  return (
    <details className="settings" id="settings">
      <summary>
        <span className="settings-label">{t('settings:label')}</span> {now.join(' · ')} <span className="settings-change">{t('settings:change')}</span>
      </summary>
      <div className="settings-choices">
        <FocusSwitch place="#settings" />
        {basis && (
          <SwitchLinks
            label={t('district:basis')}
            choices={bases.map((one) => ({
              name: t(`district:basis-${one}`),
              to: `${withSetting(location, 'basis', one === 'all-funds' ? undefined : one)}#settings`,
              chosen: one === basis,
            }))}
          />
        )}
        {per && <PerSwitch {...per} />}
      </div>
    </details>
  )
}
