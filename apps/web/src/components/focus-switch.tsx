import { focuses, focusMeans, tagFlags, type Focus } from '@cuentas/shared'
import { useLocation } from 'react-router'
import { RichText } from '#components/rich-text.tsx'
import { useFocus } from '#components/use-focus.ts'
import { useWords } from '#components/use-words.ts'
import { focusKind, focusName } from '#format/focus-words.ts'

const programs = focuses.filter((focus) => focusMeans[focus].kind !== 'flag')

/** How the range of this focus is made, in words; restorative justice has its own glossary. */
function HowCounted({ focus }: { readonly focus: Focus }) {
  const { t } = useWords()
  const kind = focusKind(focus)
  if (kind === 'restorative') return null
  const flag = tagFlags.find((one) => one === focus)
  return (
    <details className="gloss">
      <summary>{t('focus:how-counted')}</summary>
      {flag && <p>{t(`focus:means-${flag}`)}</p>}
      <p>
        <RichText text={t(kind === 'flag' ? 'focus:counted-flag' : 'focus:counted-category')} />
      </p>
    </details>
  )
}

/**
 * Chooses what the page looks at. A plain form: it works without scripts, keeps the rest of the address, and is kept by every link. `place` is where
 * on the page the choice leads back to ("#settings").
 */
export function FocusSwitch({ place = '' }: { readonly place?: string }) {
  const { pathname, search } = useLocation()
  const { t } = useWords()
  const focus = useFocus()
  const kept = [...new URLSearchParams(search)].filter(([name]) => name !== 'focus')
  return (
    <>
      <form className="filter focus-switch" action={`${pathname}${place}`} aria-label={t('focus:label')}>
        {kept.map(([name, value]) => (
          <input key={`${name}-${value}`} type="hidden" name={name} value={value} />
        ))}
        <div className="field">
          <label htmlFor="focus">{t('focus:label')}</label>
          <select id="focus" name="focus" defaultValue={focus}>
            <optgroup label={t('focus:programs')}>
              {programs.map((one) => (
                <option key={one} value={one}>
                  {focusName(one, t)}
                </option>
              ))}
            </optgroup>
            <optgroup label={t('focus:flags')}>
              {tagFlags.map((one) => (
                <option key={one} value={one}>
                  {focusName(one, t)}
                </option>
              ))}
            </optgroup>
          </select>
        </div>
        <button type="submit">{t('focus:apply')}</button>
      </form>
      <HowCounted focus={focus} />
    </>
  )
}

/** Keeps what the reader looks at when a form of the page is sent. */
export function FocusField() {
  const { search } = useLocation()
  const focus = new URLSearchParams(search).get('focus')
  return focus === null ? null : <input type="hidden" name="focus" value={focus} />
}
