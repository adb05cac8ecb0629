import { cents, fiscalYear, type Denominator } from '@cuentas/shared'
import { describe, expect, it } from 'vitest'
import { denominatorWords, measuredHundredths, measuredMoney, measuredPart } from '#format/measured.ts'
import { words } from '#locales/words.ts'
import { withSetting } from '#setting-address.ts'

const by = (kind: Denominator['kind'], value: number, vintage = ''): Denominator => ({ kind, fiscalYear: fiscalYear(2024), value, vintage, source: null })

describe('a measured amount', () => {
  it('is dollars, a share, dollars a pupil or constant dollars, in both languages', () => {
    expect(measuredMoney(cents(160_000_00), 'dollars', null, 'en')).toBe('$160,000')
    expect(measuredMoney(cents(160_000_00), 'share-of-sc', by('projected-sc', 1_600_000_00), 'es')).toBe('10%')
    expect(measuredMoney(cents(160_000_00), 'per-pupil', by('enrollment', 15_817), 'en')).toBe('$10.12')
    expect(measuredMoney(cents(100_00), 'constant-dollars', by('price-index', 1.25), 'es')).toBe('$125')
  })
  it('of less than half a cent a pupil is not nothing', () => {
    expect(measuredMoney(cents(10), 'per-pupil', by('enrollment', 15_817), 'en')).toBe('<$0.01')
    expect(measuredMoney(cents(0), 'per-pupil', by('enrollment', 15_817), 'en')).toBe('$0')
  })
  it('is rounded on axes and bars', () => {
    expect([
      measuredHundredths(240_000_000, 'dollars', 'es'),
      measuredHundredths(1012, 'per-pupil', 'en'),
      measuredHundredths(340, 'share-of-sc', 'en'),
    ]).toEqual(['$2.4 millones', '$10.12', '3.4%'])
    expect(measuredPart(100, 'per-pupil', { cannot: 'enrollment-not-read' })).toBe(0)
  })
})

describe('a denominator in words', () => {
  it('names what it is, its year, its vintage and its size', () => {
    expect(denominatorWords(by('received-sc', 7_428_123_400, 'annual'), '2024-25', words('en'), 'en')).toBe(
      '2024-25: S&C grants that the state certified (annual apportionment), $74,281,234',
    )
    expect(denominatorWords(by('enrollment', 15_817), '2024-25', words('es'), 'es')).toBe('2024-25: estudiantes inscritos el día del censo, 15,817')
    expect(denominatorWords(by('price-index', 1.2524, '2024-25'), '2018-19', words('es'), 'es')).toBe(
      '2018-19: cada dólar cuenta como 1.2524 dólares de 2024-25',
    )
  })
})

describe('a setting of the address', () => {
  it('changes alone and leaves the others', () => {
    expect(withSetting({ pathname: '/en/d/1', search: '?basis=lcff-contributing&per=per-pupil' }, 'per', 'dollars')).toBe(
      '/en/d/1?basis=lcff-contributing&per=dollars',
    )
    expect(withSetting({ pathname: '/en/d/1', search: '?per=per-pupil' }, 'per', undefined)).toBe('/en/d/1')
  })
})
