import type { AuditChange } from '@cuentas/shared'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chain, firstBrokenLink } from '#services/audit/chain.ts'

const change = fc.record<AuditChange>({
  at: fc.constantFrom('2026-11-25T18:00:00.000Z', '2026-11-25T18:00:01.000Z'),
  author: fc.constantFrom('ana', 'luis'),
  role: fc.constantFrom('editor', 'approver'),
  district: fc.constantFrom(null, '33736760000000'),
  kind: fc.constantFrom('correction', 'undo'),
  subject: fc.string({ minLength: 1, maxLength: 5 }),
  was: fc.string({ maxLength: 4 }),
  became: fc.string({ maxLength: 4 }),
  reason: fc.string({ maxLength: 4 }),
  batch: fc.constantFrom(null, 'b-1'),
})
const changes = fc.array(change, { minLength: 1, maxLength: 20 })

describe('the chain of the audit', () => {
  it('holds as it was written, in one piece or many', () => {
    fc.assert(
      fc.property(changes, fc.nat(), (all, cut) => {
        const whole = chain(undefined, all)
        const at = cut % (all.length + 1)
        const first = chain(undefined, all.slice(0, at))
        expect([...first, ...chain(first.at(-1), all.slice(at))]).toEqual(whole)
        expect(firstBrokenLink(undefined, whole)).toBeUndefined()
        expect(firstBrokenLink(whole[at - 1], whole.slice(at))).toBeUndefined()
      }),
    )
  })

  it('shows any field of any entry that was changed', () => {
    const fields = ['at', 'author', 'role', 'district', 'kind', 'subject', 'was', 'became', 'reason', 'batch', 'previous', 'hash'] as const
    fc.assert(
      fc.property(changes, fc.nat(), fc.constantFrom(...fields), (all, place, field) => {
        const whole = chain(undefined, all)
        const at = place % whole.length
        const forged = whole.map((entry, index) => (index === at ? { ...entry, [field]: `${entry[field] ?? ''}x` } : entry))
        expect(firstBrokenLink(undefined, forged)?.number).toBe(at + 1)
      }),
    )
  })

  it('shows an entry that was taken out, put in again or exchanged with its neighbour', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 3, maxLength: 12 }), fc.nat(), (all, place) => {
        const whole = chain(undefined, all)
        const at = place % (whole.length - 1)
        const without = whole.filter((_, index) => index !== at)
        expect(firstBrokenLink(undefined, without)).toEqual({ number: at + 1, because: 'gap' })
        expect(firstBrokenLink(undefined, whole.toSpliced(at, 0, ...whole.slice(at, at + 1)))?.number).toBe(at + 2)
        expect(firstBrokenLink(undefined, whole.toSpliced(at, 2, ...whole.slice(at, at + 2).toReversed()))).toBeDefined()
      }),
    )
  })
})
