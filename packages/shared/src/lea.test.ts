import { describe, expect, it } from 'vitest'
import { isFictional, readCds } from '#lea.ts'

describe('a CDS code', () => {
  it.each([
    ['36-67678', '36676780000000'],
    ['37 68205 0000000', '37682050000000'],
    ['06-61614-0000000', '06616140000000'],
    ['30\u201066670\u20103030723', '30666703030723'],
    ['34674470000000', '34674470000000'],
  ])('is read from "%s" with its leading zero', (text, cds) => {
    expect(readCds(text)).toBe(cds)
  })

  it.each(['', '1363099000', '33 73676 x', '123456789012345'])('is not read from "%s"', (text) => {
    expect(readCds(text)).toBeUndefined()
  })

  it('is fictional in county 99 alone, which does not exist', () => {
    expect(isFictional('99999990000000')).toBe(true)
    expect(isFictional('33736760000000')).toBe(false)
    expect(isFictional(null)).toBe(false)
  })
})
