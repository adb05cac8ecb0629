import { isPrintedWhole, readAmount } from '#amount-text.ts'
import { isCents, type Amount, type Unreadable } from '#money.ts'

/** An amount inside running words: where it stands in the text, and what it says. */
export interface AmountInText {
  readonly start: number
  readonly end: number
  readonly amount: Amount
}

/**
 * Numbers that can be dollars. With a sign: "$2000", "$ 12,355", "$167, 138", "$7,018.50". Without one: a comma-grouped number ("16,000"), or digits with cents
 * ("21843.63", "0.00" at a line's end); anything shorter is a count, a year, an object code or a share.
 */
const signed = /\$\s*(?:\d{1,3},\s\d{3}(?![\d,])|\d+(?:,\d+)*)(?:\.\d+)?/gu
const grouped = /(?<![\d$.,\-\u2010-\u2015/#])\d{1,3}(?:,\d{3})+(?:\.\d{2})?(?![\d,]|\.\d)/gu
const withCents = /(?<![\d$.,\-\u2010-\u2015/#])(?<!\b(?:goal|action)s?\s*)(?:\d{3,}\.\d{2}(?![\d.%])|\d+\.\d{2}(?=\s*(?:$|\n)))/giu
/** "Supplemental 30097", "Base 8600": bare digits that end a line right after a source's name; object codes have a colon or a dash after them. */
const afterSource = /(?<=\b(?:base|supplemental|concentration|s\s?&\s?c|lcff|title\s+[ivx]+|salaries|grants?|funds?)\s*[-:]?\s*)\d{3,7}(?=\s*(?:$|\n))/giu

/** What follows a number that counts something else than the dollars of the action: "16,000 students", "(20,000 dollar gift". */
const countsOther =
  /^[ \t]*(?:%|(?:per|each|an?\s+(?:hour|day|week|month|year|pupil|student))\b|(?:students?|pupils?|dollars?\s+gift|hours?|hrs?|minutes?|books?|devices?|square|sq|miles?|feet|percent|fte|x)\b)/iu

/**
 * Dollar amounts in running words, in print order: the free text of the forms to 2019-20 ("1000-1999: Certificated Personnel Salaries Base $376,137",
 * "Supplemental 21843.63", two or more in a cell). A dash before the sign is a bullet there, not a minus. A number with three decimals ("$8.600")
 * stays `malformed`: it may mean 8,600.
 */
export function amountsInText(text: string): readonly AmountInText[] {
  const found: AmountInText[] = []
  for (const pattern of [signed, grouped, withCents, afterSource]) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].replace(/[,.]+$/u, '').length]
      if (found.some((other) => start < other.end && end > other.start)) continue
      if (countsOther.test(text.slice(end))) continue
      found.push({ start, end, amount: oneAmount(text.slice(start, end)) })
    }
  }
  return found.sort((one, other) => one.start - other.start)
}

function oneAmount(printed: string): Amount {
  return /\.\d{3,}$/u.test(printed) || !isPrintedWhole(printed) ? { text: printed, because: 'malformed' } : readAmount(printed)
}

/** Sentences of a budget cell that say where its dollars stand or that there are none; anywhere in the text, other than `readAmount`'s whole cells. */
const sayings: readonly { readonly because: Unreadable['because']; readonly words: RegExp }[] = [
  {
    because: 'included-elsewhere',
    words:
      /\b(?:already\s+)?(?:included|noted|reflected|accounted\s+for|counted|budgeted|listed|captured|embedded|covered)\s+(?:already\s+)?(?:above|below|throughout|elsewhere|(?:in|within|with|under|by)\s+(?:the\s+)?\S)/iu,
  },
  { because: 'included-elsewhere', words: /\b(?:see|refer\s+to|same\s+as)\s+(?:above|below|goal|action|\d)/iu },
  {
    because: 'no-cost',
    words:
      /\b(?:no|not\s+(?:be\s+)?(?:an?|and)|without)\s+(?:additional\s+|added\s+|extra\s+|further\s+)?(?:costs?|expenditures?|expenses?|funds?\s+(?:needed|required))\b/iu,
  },
  { because: 'to-be-determined', words: /\b(?:t\.?b\.?d\.?|to\s+be\s+determined)\b/iu },
]

/** Why a budget cell in words prints no amount, from what its words say; `words-only` when they say nothing of it. Cells with an amount: `amountsInText`. */
export function withoutAmount(text: string): Unreadable {
  const whole = readAmount(text)
  if (!isCents(whole) && whole.because !== 'malformed') return whole
  return { text, because: sayings.find(({ words }) => words.test(text))?.because ?? 'words-only' }
}
