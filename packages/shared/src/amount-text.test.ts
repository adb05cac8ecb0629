import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPrintedWhole, readAmount } from '#amount-text.ts'
import { cents } from '#money.ts'

describe('readAmount reads what documents print', () => {
  test.each([
    ['$5.00', 500],
    ['(1,234.56)', -123456],
    ['($1,470,070.00)', -147007000],
    ['$(1,470,070.00)', -147007000],
    ['$-75,546,039', -7554603900],
    ['-$14,672,557', -1467255700],
    ['\u2212$14,672,557', -1467255700],
    ['\u2013 14,672', -1467200],
    ['1,234.00-', -123400],
    ['$1,766,0\n98.00', 176609800],
    ['$1,161,569,037\n.46', 116156903746],
    ['$85,000.\n00', 8500000],
    ['$46,797,410.1\n8', 4679741018],
    ['$858,984.0\n0', 85898400],
    ['$1,456,00\n0.00', 145600000],
    ['$759, 558', 75955800],
    ['$ 1 8,769,206', 1876920600],
    ['$\u00a0 1,234 ', 123400],
    ['60137733', 6013773300],
    ['4778277', 477827700],
    ['21843.6', 2184360],
    ['102,151,403.00', 10215140300],
    ['0', 0],
    ['$0.00', 0],
    ['-$0.00', 0],
    ['.50', 50],
    ['$204,062\nEquity\nMultiplier\n(EM)', 20406200],
    ['$98,555\nCSI', 9855500],
    ['($1,470,070.00) Title I', -147007000],
  ])('%j', (text, expected) => {
    expect(readAmount(text)).toBe(expected)
    expect(isPrintedWhole(text)).toBe(true)
  })

  test.each(['$-', '$ -', '-', '\u2014', '$ \u2013', '($-)', '$ - '])('a dash alone, as in %j, is zero', (text) => {
    expect(readAmount(text)).toBe(0)
    expect(isPrintedWhole(text)).toBe(true)
  })

  test.each([
    ['$1,456,00', 14560000, 'Irvine page 220 without the rest of the row, which is on page 221'],
    ['$153,344.', 15334400, 'the cents are cut off'],
    ['$96,000.0', 9600000, 'one digit of the cents is cut off'],
    ['15,213,1977.77', 15213197777, 'Anaheim, annual update: a comma is missing'],
    ['15,213,\n1977.77', 15213197777, 'the same over two lines'],
    ['$243,465,.64', 24346564, 'Placentia-Yorba Linda, annual update: a comma too many'],
    ['$,259,245,260', 25924526000, 'Saddleback Valley, carryover table: a comma too many in front'],
    ['$140,', 14000, 'clipped at the edge of the page'],
  ])('%j is read as the digits that stand there, and is known not to be printed whole (%#)', (text, expected) => {
    expect(readAmount(text)).toBe(expected)
    expect(isPrintedWhole(text)).toBe(false)
  })

  test('digits after the cent are dropped and not rounded', () => {
    expect(readAmount('$2,514,568.0000')).toBe(251456800)
    expect(isPrintedWhole('$2,514,568.0000')).toBe(true)
    expect(readAmount('$2,514,568.019')).toBe(251456801)
    expect(isPrintedWhole('$2,514,568.019')).toBe(false)
  })
})

describe('readAmount says why a cell holds no number', () => {
  test.each([
    ['', 'blank'],
    [' \n\u00a0', 'blank'],
    ['Empty Cell', 'blank'],
    ['$', 'currency-sign-alone'],
    [' $ \n', 'currency-sign-alone'],
    ['TBD', 'to-be-determined'],
    ['T.B.D.', 'to-be-determined'],
    ['Por determinar', 'to-be-determined'],
    ['No additional cost', 'no-cost'],
    ['No cost involved', 'no-cost'],
    ['Sin costo adicional', 'no-cost'],
    ['Cost already included in 4.5', 'included-elsewhere'],
    ['Please see Goal 2 Action 11.', 'included-elsewhere'],
    ['El costo ya está incluido en la acción 2.3', 'included-elsewhere'],
    ['N/A', 'not-applicable'],
    ['No aplica', 'not-applicable'],
    ['1 FTE $90,000', 'malformed'],
    ['$5.8M Cert Sal $2.8M Clas Sal', 'malformed'],
    ['$5,000 $6,000', 'malformed'],
    ['$322,636 EM $26,033 CSI', 'malformed'],
    ['$5,000 per school', 'malformed'],
    ['$90,000 FTE', 'malformed'],
    ['90,000 LCFF', 'malformed'],
    ['LCFF Funds', 'malformed'],
    ['5,000\n6,000', 'malformed'],
    ['1.766.098', 'malformed'],
    ['-($5)', 'malformed'],
    ['--5', 'malformed'],
    ['34.5%', 'malformed'],
    ['99999999999999999999', 'malformed'],
    ['Low IncomeX', 'malformed'],
  ])('%j: %s', (text, because) => {
    expect(readAmount(text)).toEqual({ text, because })
  })
})

describe('readAmount, for any amount', () => {
  const whole = fc.integer({ min: -(10 ** 14), max: 10 ** 14 })
  const dollars = (value: number) => {
    const digits = String(Math.abs(value)).padStart(3, '0')
    return { whole: digits.slice(0, -2), hundredths: digits.slice(-2) }
  }
  const grouped = (digits: string) => digits.replace(/\B(?=(\d{3})+$)/g, ',')

  test('reads back every way of printing a whole number of cents', () => {
    fc.assert(
      fc.property(whole, fc.constantFrom('$-', '-$', '-', '(', '($', '$('), fc.boolean(), (value, negative, commas) => {
        const { whole: front, hundredths } = dollars(value)
        const digits = `${commas ? grouped(front) : front}.${hundredths}`
        const text = value >= 0 ? `$${digits}` : `${negative}${digits}${negative.includes('(') ? ')' : ''}`
        expect(readAmount(text)).toBe(cents(value))
        expect(isPrintedWhole(text)).toBe(true)
      }),
    )
  })

  test('does not care where the line is broken', () => {
    fc.assert(
      fc.property(whole, fc.nat(), fc.constantFrom('\n', ' ', '\u00a0', '\u200b', '\r\n'), (value, place, space) => {
        const { whole: front, hundredths } = dollars(value)
        const text = `${value < 0 ? '-' : ''}$${grouped(front)}.${hundredths}`
        const at = place % (text.length + 1)
        expect(readAmount(text.slice(0, at) + space + text.slice(at))).toBe(cents(value))
      }),
    )
  })

  test('never passes through a float: every cent of a large amount is kept', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 }), (hundredths) => {
        expect(readAmount(`$9,015,998,341,234.${String(hundredths).padStart(2, '0')}`)).toBe(901599834123400 + hundredths)
      }),
    )
  })

  test('answers any text without throwing, with cents or with that very text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[\d$(),.\- \n]{0,24}$/)), (text) => {
        const amount = readAmount(text)
        if (typeof amount === 'number') expect(Number.isSafeInteger(amount)).toBe(true)
        else expect(amount.text).toBe(text)
      }),
    )
  })
})
