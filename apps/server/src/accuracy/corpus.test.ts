import { existsSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { measureCorpus, type Measured } from '#accuracy/measure.ts'
import { readReasons, reasonFor } from '#accuracy/reasons.ts'
import { projectFolder } from '#files/project-folder.ts'

const corpus = projectFolder('../shared/corpus')

/** One document of each kind: no tags and nine columns, a row cut by a page break, shaded paragraphs, 16 columns, colour bands, a scan, sub-rows. */
const kinds = [
  'SFUSD__lcap-fy2021-24_2023-24-1st-reading',
  'orange_county__Irvine',
  'orange_county__Anaheim',
  'RisingSun__2024-25_LCAP',
  'orange_county__Huntington_Beach',
  'santa_clara__moutain_view_whisman',
  'santa_clara__los_altos',
]

describe.skipIf(!existsSync(corpus))('plans of the corpus (skipped when ../shared/corpus is not there)', { timeout: 240_000 }, () => {
  let measured: readonly Measured[] = []
  beforeAll(async () => {
    measured = await measureCorpus(corpus, (document) => kinds.includes(document))
  }, 240_000)

  test('each is read', () => {
    expect(measured.map(({ document, refusal }) => [document, refusal])).toEqual([...kinds].sort().map((document) => [document, undefined]))
  })
  test('every row and flag is exact, but for rows with a written reason', () => {
    const reasons = readReasons()
    expect(measured.flatMap(({ score }) => score?.differing ?? []).filter((one) => !reasonFor(reasons, one))).toEqual([])
  })
  test('the page alone reads as many rows as both readings together', () => {
    const exact = (score: Measured['score']) => [...(score?.tables.values() ?? [])].reduce((all, one) => all + one.exact, 0)
    expect(measured.map(({ alone }) => exact(alone.geometry))).toEqual(measured.map(({ score }) => exact(score)))
  })
  test('every header figure is exact', () => {
    expect(measured.map(({ score }) => score?.figures).filter((figures) => figures && figures.right < figures.wanted)).toEqual([])
  })
  test('rows add up to every printed total, the amounts that Irvine cuts at the foot of p220 too', () => {
    const irvine = measured.find(({ document }) => document === 'orange_county__Irvine')
    expect(irvine?.checks).toMatchObject({ totalsHold: 12, totalsFail: 0 })
  })
  test('each written reason is about a row that still differs', () => {
    const differing = measured.flatMap(({ score }) => score?.differing ?? [])
    const own = readReasons().filter(({ document }) => kinds.includes(document))
    expect(own.filter((reason) => !differing.some((one) => reasonFor([reason], one)))).toEqual([])
  })
})
