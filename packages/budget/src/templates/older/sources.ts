import type { LineFund } from '@cuentas/shared'

const supplemental = 'supp(?:lemental|\\.)?(?:\\s*(?:and|&|/)\\s*conc(?:entration|\\.)?)?|concentration'
const ofGrants = `(?:${supplemental}|s\\s*&\\s*c|s/c)`
/** Names of money as the forms to 2019-20 print them; a name in small letters is mostly a plain word ("local community", "base program"). */
const name = `(?:LCFF(?:\\s*[-\\u2013:/]?\\s*(?:[Bb]ase|${ofGrants}|[Ss]upplemental|[Cc]oncentration|S\\s?&\\s?C|S/C))?|Supplemental(?:\\s*(?:and|&|/)\\s*Concentration)?(?!\\s+[a-z])|Supp/Conc|Concentration(?!\\s+[a-z])|S\\s?&\\s?C\\b|S/C\\b|Base(?!\\s+[a-z])|BASE|SUPPLEMENTAL|Title\\s+(?:[IVX]+|\\d)(?:[- ]?[A-Z])?\\b(?!\\s+Intervention)|Other\\s+State|Federal|Local|Lottery|General\\s+Funds?|Special\\s+Education\\s+(?:Funds?|Grant)|Other(?=\\s*\\$))`
const listed = new RegExp(`${name}(?:\\s*(?:,\\s*(?:and\\s+)?|&|/|\\+|\\band\\b)\\s*(?:and\\s+)?${name})*(?:\\s+Funds?)?`, 'gu')

/** Every source that running words name, in order; lists ("LCFF, Other State, Federal") are one. Places are those of the text. */
export function sourcesIn(text: string): readonly { readonly start: number; readonly end: number; readonly source: string }[] {
  return [...text.matchAll(listed)].map((match) => ({ start: match.index, end: match.index + match[0].length, source: match[0].replace(/\s+/gu, ' ') }))
}

const kinds: readonly { readonly fund: LineFund; readonly words: RegExp }[] = [
  { fund: 'supplementalConcentration', words: /\bsupp(?:lemental|\.|\b)|\bconc(?:entration|\.|\b)|\bs&c\b|\bscg\b|\blcff[- ]?s\b/iu },
  { fund: 'base', words: /\bbase\b/iu },
  { fund: 'lcffUnspecified', words: /\blcff\b|\blocal control funding\b/iu },
  {
    fund: 'otherState',
    words: /\bstate\b|\blottery\b|\bmandate|\bases\b|\bprop(?:osition)?\.? ?39\b|\beducator effectiveness\b|\bcteig\b|\bcollege readiness\b/iu,
  },
  { fund: 'federal', words: /\btitle\s+(?:[ivx]+|\d)|\bfederal\b|\bidea\b|\bperkins\b|\bessa\b/iu },
  { fund: 'local', words: /\blocal\b|\bparcel\b|\bdonat|\bfoundation\b|\bp\.?t\.?[as]\b/iu },
]

/** Which money a printed source is. Several kinds in one source stay together: no line says how they divide. Nothing is guessed from the action. */
export function fundOfSource(source: string): LineFund {
  const plain = source
    .replace(/\s+/gu, ' ')
    .replace(/\bs\s?[&/]\s?c\b/giu, 's&c')
    .replace(/supplemental\s*(?:and|&|\/)\s*concentration/giu, 's&c')
    .trim()
  if (!/[\p{L}\d]/u.test(plain)) return 'sourceNotNamed'
  const parts = plain.split(/\s*(?:[,;/+]|(?<!s)&(?!c\b)|\band\b)\s*/iu).filter((part) => /[\p{L}\d]/u.test(part))
  const found = new Set(parts.map((part) => kinds.find(({ words }) => words.test(part))?.fund ?? 'otherSource'))
  const [only] = found
  return found.size > 1 ? 'severalSources' : (only ?? 'otherSource')
}

/** Words of a Source or Budget Reference cell without the copy of the amount that some programs leave behind them (Ross: "$1,017,689" behind "Gen. Fund"). A cell that holds nothing else keeps it. */
export function withoutCopyOf(amount: string, words: string): string {
  const left = amount.trim() === '' ? words : words.replace(amount.trim(), ' ')
  return /\p{L}/u.test(left) ? left.trim() : words
}
