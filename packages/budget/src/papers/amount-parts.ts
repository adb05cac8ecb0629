import { cents, isCents, readAmount, type Amount } from '@cuentas/shared'

/** An amount of a cell that prints several, with the words before it. */
interface Part {
  readonly words: string
  readonly cents: number
  /** Half of the last digit that is printed, in cents: $5.8M may be $50,000 more or less. */
  readonly half: number
}

/** What a cell of several amounts says. */
export interface CellAmount {
  readonly amount: Amount
  /** True when the amount is printed in millions or thousands and so is rounded, or is a sum of the printed parts. */
  readonly addedUp: boolean
  readonly abbreviated: boolean
}

const fundWords =
  /\b(?:lcff|base|scg|s\s?[&/]\s?c|supplemental|concentration|title\s+[ivx]+|federal|state|local|restricted|grants?|one-?time|1x|esser|carry-?over|c\/o)\b/iu
const objectWords =
  /\b(?:cert(?:ificated)?|clas(?:sified)?|sal(?:ar(?:y|ies))?|benefits?|ben|indirect|books?|suppl(?:y|ies)|other\s+svcs|svcs|services?|materials?|contracts?|stipends?|subs?|capital|equipment|[1-7]\d{3}(?:-[1-7]\d{3})?)\b/iu

/**
 * A budget cell as districts fill it in by hand: one amount, or amounts by fund that are cut by object ("LCFF BASE $5.8M Cert Sal $2.8M Clas Sal $.6M
 * ... SCG $.7M ..."): then the funds are added up, and the objects under each must add up to it as far as the printed digits go. A cell whose parts
 * cannot be told from its wholes stays unreadable: no part is taken for the whole.
 */
export function cellAmount(text: string): CellAmount {
  const whole = readAmount(text)
  if (isCents(whole)) return { amount: whole, addedUp: false, abbreviated: false }
  const parts = partsOf(text)
  const [only] = parts
  const abbreviated = parts.some(({ half }) => half > 50)
  const unreadable = { amount: whole, addedUp: false, abbreviated: false }
  if (!only) return unreadable
  if (parts.length === 1)
    return /^\s*\$?[\d.,]+\s*[MK]\b\s*$/iu.test(text) || fundWords.test(only.words) ? { amount: cents(only.cents), addedUp: false, abbreviated } : unreadable
  const total = wholeOf(parts)
  return total === undefined ? unreadable : { amount: cents(total), addedUp: true, abbreviated }
}

function partsOf(text: string): readonly Part[] {
  const found = text.matchAll(/(?<words>[^$]*)\$\s*(?<digits>\d[\d,]*(?:\.\d+)?|\.\d+)\s*(?<scale>[MK](?![a-z]))?/giu)
  return [...found].map(({ groups }) => {
    const digits = (groups?.['digits'] ?? '').replace(/,/gu, '')
    const scale = { m: 1_000_000, k: 1_000 }[(groups?.['scale'] ?? '').toLowerCase()] ?? 1
    const decimals = digits.split('.')[1]?.length ?? 0
    const unit = (scale * 100) / 10 ** decimals
    return {
      words: (groups?.['words'] ?? '').replace(/\s+/gu, ' ').trim(),
      cents: Math.round(Number(digits.replace('.', '')) * unit),
      half: scale === 1 ? 50 : unit / 2,
    }
  })
}

/** The sum of the funds where each fund's objects add up to it, or of all parts where they are all of one kind; undefined when neither holds. */
function wholeOf(parts: readonly Part[]): number | undefined {
  const kinds = parts.map(({ words }) => kindOf(words))
  const sum = (some: readonly Part[]) => some.reduce((all, part) => all + part.cents, 0)
  if (kinds.every((kind) => kind === 'fund') || kinds.every((kind) => kind === 'object')) return sum(parts)
  if (kinds[0] !== 'fund' || kinds.includes(undefined)) return undefined
  const funds = parts.filter((_, at) => kinds[at] === 'fund')
  const holds = funds.every((fund) => {
    const at = parts.indexOf(fund)
    const next = parts.findIndex((_, index) => index > at && kinds[index] === 'fund')
    const objects = parts.slice(at + 1, next === -1 ? undefined : next)
    const slack = [fund, ...objects].reduce((all, { half }) => all + half, 0)
    return objects.length === 0 || Math.abs(sum(objects) - fund.cents) <= slack
  })
  return holds ? sum(funds) : undefined
}

/** What the words before an amount name; a line that names both ("Supplemental Cert Sal") names an object of that fund. */
function kindOf(words: string): 'fund' | 'object' | undefined {
  if (objectWords.test(words)) return 'object'
  return fundWords.test(words) ? 'fund' : undefined
}
