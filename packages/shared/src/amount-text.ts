import { cents, type Amount, type Cents, type UnreadableReason } from '#money.ts'

/** Dashes that documents print for a minus sign or for zero: hyphens, en and em dash, U+2212, small and full-width forms. */
const dashes = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g

/** Spaces of any width, and the invisible marks that accounting formats and tagged PDFs leave between digits. */
const spaces = /[\s\u00ad\u180e\u200b-\u200f\u2060\ufeff]+/g

/**
 * What a cell without a number means: one table for the whole program (design, "Money"). The text is lower case with single
 * spaces. A spelling that is in no row is `malformed`: it is shown as printed and never guessed at.
 */
const wordings: readonly { readonly because: UnreadableReason; readonly spelling: RegExp }[] = [
  { because: 'blank', spelling: /^(?:empty cell)?$/ },
  { because: 'currency-sign-alone', spelling: /^\$+\.?$/ },
  { because: 'to-be-determined', spelling: /^(?:t\.?b\.?d\.?|to be determined|por determinar(?:se)?|pendiente)$/ },
  {
    because: 'no-cost',
    spelling: /^no (?:additional |added |extra )?(?:costs?|expenditures?|funds?|funding)(?: (?:involved|associated|needed|required))?\.?$/,
  },
  { because: 'no-cost', spelling: /^(?:none|ninguno|sin (?:costo|gastos?)(?: adicional(?:es)?)?)\.?$/ },
  {
    because: 'included-elsewhere',
    spelling:
      /^(?:the )?(?:costs?|expenses?|expenditures?|funds?|funding|amount) (?:is |are )?(?:already )?(?:included|accounted for|reflected) (?:in|under|with|above|below)\b.*$/,
  },
  {
    because: 'included-elsewhere',
    spelling: /^(?:(?:already )?included (?:in|under|above|below)|(?:please )?(?:see|refer to) (?:goal|action|\d)|repeated expenditure)\b.*$/,
  },
  { because: 'included-elsewhere', spelling: /^(?:(?:el )?costo (?:ya )?(?:está )?incluido|(?:ya )?incluido en|(?:ver|véase) (?:la )?(?:meta|acción)).*$/ },
  { because: 'not-applicable', spelling: /^(?:n\s*\/\s*a|n\.a\.|na|not applicable|no aplica|n\s*\/\s*d)\.?$/ },
]

/** Digits, at most one point, commas wherever they stand: the comma's place is judged apart, by `isPrintedWhole`. */
const digitsShape = /^([\d,]*)(?:\.(\d*))?$/

/** A number printed whole: commas in groups of three or none at all; with commas, cents are two digits or absent. */
const wholeShape = /^(?:\d{1,3}(?:,\d{3})+(?:\.\d{2}0*)?|\d+(?:\.\d{1,2}0*)?|\.\d{2}0*)$/

/**
 * Names of money that a cell may print after its one amount, with its sign in front: "$204,062 Equity Multiplier (EM)" (Huntington Beach). Words that
 * are not names of money ("per school", "FTE") may change what the number means, so they leave the cell unreadable.
 */
const moneyName =
  /^(\s*[$(][^\p{L}]*\d[^\p{L}]*?)\s+(?:\(?(?:equity\s+multiplier|em|csi|lcff|lreb\s?g|elo-?p|title\s+[iv]+|base|supplemental|concentration|s&c|one[- ]time|federal|state|local|funds?|grants?)\)?[\s,/&+]*)+$/iu

interface Signed {
  readonly negative: boolean
  readonly digits: string
}

/**
 * Text of a money cell -> cents, by its digits and never through a float. The only place in the program where text becomes money.
 * White space inside is a broken line ("$1,766,0\n98.00" is one number); a dash alone is zero; "(1,234.56)" is negative.
 * Digits whose commas are misplaced ("15,213,1977.77", "$243,465,.64", "$,259,245,260", a piece such as "$1,456,00") are read as the digits that stand there:
 * the figure as printed is what is shown, and `isPrintedWhole` tells that it carries the problem "amount-malformed".
 * Anything else is `Unreadable` with its reason; it is never 0 and never a guess ("1 FTE $90,000" is not 1).
 */
export function readAmount(text: string): Amount {
  const signed = signedDigits(text)
  if (signed) {
    const value = digitsToCents(signed)
    if (value !== undefined && !isSeveralAmounts(text)) return value
  }
  const plain = plainText(text)
  const because = wordings.find(({ spelling }) => spelling.test(plain) || spelling.test(plain.replace(/^\$ ?(?=.)/, '')))?.because ?? 'malformed'
  return { text, because }
}

/**
 * False when a cell's digits were read although the number is not printed whole: a clipped cell ("$1,456,00", "$153,344.",
 * "$96,000.0": Irvine's page 220 prints such pieces of amounts that go on over the page), a comma in the wrong place, a fraction of a cent. True for whole numbers, dashes, and cells without a number.
 */
export function isPrintedWhole(text: string): boolean {
  const signed = signedDigits(text)
  return !signed || signed.digits === '0' || wholeShape.test(signed.digits)
}

function plainText(text: string): string {
  return text.replace(dashes, '-').replace(spaces, ' ').trim().toLowerCase()
}

/** Sign and digits of a cell that holds nothing but one number or a dash; undefined otherwise. */
function signedDigits(text: string): Signed | undefined {
  const alone = moneyName.exec(text)?.[1] ?? text
  const joined = alone.replace(dashes, '-').replace(spaces, '')
  if (/^\$?-+\$?$/.test(joined) || /^\(\$?-+\$?\)$/.test(joined)) return { negative: false, digits: '0' }
  const shape = /^(\(?)(-?)(\(?)\$?(\(?)(-?)([\d,.]*\d[\d,.]*)(-?)(\)?)$/.exec(joined)
  if (!shape) return undefined
  const [, open1 = '', minus1 = '', open2 = '', open3 = '', minus2 = '', digits = '', minus3 = '', close = ''] = shape
  const opened = open1.length + open2.length + open3.length
  const marks = minus1.length + minus2.length + minus3.length + Math.max(opened, close.length)
  // "-($5)" and "--5" say nothing certain; a parenthesis that is opened and clipped before it closes is still a negative.
  if (opened > 1 || marks > 1 || (close && !opened)) return undefined
  return { negative: marks === 1, digits }
}

/** Two amounts that share a cell ("5,000\n6,000"): each piece is whole by itself and together they are not one number. */
function isSeveralAmounts(text: string): boolean {
  const pieces = text
    .replace(dashes, '-')
    .trim()
    .split(spaces)
    .map((piece) => piece.replace(/[$()-]/g, ''))
  const digits = pieces.filter((piece) => piece !== '')
  return digits.length > 1 && !isPrintedWhole(text) && digits.every((piece) => wholeShape.test(piece))
}

function digitsToCents({ negative, digits }: Signed): Cents | undefined {
  const shape = digitsShape.exec(digits)
  if (!shape) return undefined
  const dollars = (shape[1] ?? '').replaceAll(',', '')
  // Digits after the cent are dropped, not rounded: "$2,514,568.0000" (San Francisco County Office) is the figure it prints.
  const hundredths = `${shape[2] ?? ''}00`.slice(0, 2)
  const whole = `${dollars}${hundredths}`.replace(/^0+(?=\d)/, '')
  if (whole.length > 15) return undefined
  return cents(negative ? -Number(whole) : Number(whole))
}
