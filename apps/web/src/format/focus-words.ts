import { categoryOfFocus, focusMeans, type Category, type Focus, type FocusMeans } from '@cuentas/shared'
import type { Translate, WordsKey } from '#locales/words.ts'

/** What kind of focus it is, as the catalogue keys its sentences. */
export function focusKind(focus: Focus): FocusMeans['kind'] {
  return focusMeans[focus].kind
}

/** A focus as headings and lists name it: "Police, security & surveillance". */
export function focusName(focus: Focus, t: Translate): string {
  switch (focus) {
    case 'police-guards-cameras':
    case 'security-in-restorative-language':
    case 'police-inside-another-category':
    case 'named-but-unfunded':
    case 'told-elsewhere':
      return t(`focus:name-${focus}`)
    default:
      return t(`categories:${categoryOfFocus(focus)}`)
  }
}

/** A focus inside a sentence: "police, security and surveillance". A flag is quoted by its name. */
export function focusPhrase(focus: Focus, t: Translate): string {
  switch (focus) {
    case 'restorative-justice':
    case 'security-in-restorative-language':
    case 'police-inside-another-category':
    case 'named-but-unfunded':
    case 'told-elsewhere':
      return focusName(focus, t)
    default:
      return t(`focus:in-${focus}`)
  }
}

/** Words for restorative justice where that is the focus, and general ones for any other. */
export function inFocus(focus: Focus, restorative: WordsKey, other: WordsKey, t: Translate): string {
  return focusKind(focus) === 'restorative' ? t(restorative) : t(other, { name: focusName(focus, t), focus: focusPhrase(focus, t) })
}

/** Which of the site's colours a program is drawn in: restorative justice has its own everywhere, police and security theirs, greys are the rest. */
export function colourOf(category: Category | null): 'rj' | 'sec' | 'other' {
  return category === 'RJ' ? 'rj' : category === 'SEC' ? 'sec' : 'other'
}

/** Classes of a program's row: its colour, and whether it is what the page looks at. */
export function programClass(category: Category | null, focus: Focus): string {
  const chosen = focusMeans[focus].kind !== 'flag' && category === categoryOfFocus(focus)
  return `program ${colourOf(category)}${chosen ? ' in-focus' : ''}`
}
