import { expect, it } from 'vitest'
import { share } from '#format/share.ts'

it('prints one decimal, two below one percent', () => {
  expect(share(195, 1000, 'en')).toBe('19.5%')
  expect(share(195, 1000, 'es')).toBe('19.5%')
  expect(share(4, 10_000, 'en')).toBe('0.04%')
})
it('prints a share that is not zero as not zero', () => {
  expect(share(1, 1_000_000, 'en')).toBe('<0.01%')
  expect(share(0, 1_000_000, 'en')).toBe('0%')
})
