import { cents, fiscalYear } from '@cuentas/shared'
import { expect, test } from 'vitest'
import { openLinkLines } from '#cli/open-link-lines.ts'

const link = {
  from: 'a-2024-3-3.19',
  candidates: [
    {
      to: 'b-2025-3-3.21',
      evidence: {
        fromNumber: '3.19',
        toNumber: '3.21',
        fromTitle: 'Restorative\n Practices',
        toTitle: 'Restorative Practice and Circles',
        titleLikeness: 71,
        textLikeness: null,
        fromYear: fiscalYear(2024),
        toYear: fiscalYear(2025),
        fromPage: 40,
        toPage: 44,
        fromCents: cents(1_000_000),
        toCents: null,
        matched: ['similar-title' as const, 'student-groups' as const],
        words: '',
      },
    },
  ],
}

test('an open lineage link is told with its candidates, their pages and what speaks for them, in both languages', () => {
  expect(openLinkLines(link, 'en')).toEqual([
    'a-2024-3-3.19 3.19 “Restorative Practices” (2024-25, page 40): is it one of these? (--link ID says so)',
    '  b-2025-3-3.21 3.21 “Restorative Practice and Circles” (2025-26, page 44): the same: much of the title, student groups; titles alike 71 %, texts -; $10,000.00 -> -',
  ])
  expect(openLinkLines(link, 'es')[1]).toContain('igual: gran parte del título, grupos de estudiantes; títulos parecidos 71 %')
  expect(openLinkLines({ ...link, candidates: [] }, 'en')).toEqual([])
})
