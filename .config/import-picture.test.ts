import { expect, it } from 'vitest'
import { architecturePage } from './import-picture.ts'

it('docs/architecture.md shows the imports as they are today (otherwise: npm run docs)', { timeout: 60_000 }, () => {
  const { stored, drawn } = architecturePage()
  expect(stored).toBe(drawn)
})
