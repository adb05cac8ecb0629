import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { projectFolder } from '#files/project-folder.ts'
import { corpusFolder, readPlans, sampleFolder } from '#lineage/corpus-plans.ts'
import { readHandChecks } from '#lineage/hand-checks.ts'
import { toldOf } from '#lineage/lineage-page.ts'
import { measureGroup } from '#lineage/measure-lineage.ts'

test('the sample district is followed through three years, its renumbered and its merged action too', async () => {
  const pairs = measureGroup(await readPlans(sampleFolder))
  const found = pairs.flatMap(({ links }) => links).filter(({ evidence }) => evidence.fromNumber !== evidence.toNumber)
  expect(found.map(({ how, evidence: { fromNumber, toNumber, fromTitle } }) => [how, fromNumber, toNumber, fromTitle])).toEqual([
    ['same-title', '2.5', '2.7', 'Attendance Outreach'],
    ['same-title', '2.2', '2.4', 'School Resource Officers and Campus Security'],
    ['same-title', '2.4', '2.2', 'Restorative Justice Coordinators and Circles'],
    ['merged', '3.3', '3.1', 'Parent Leadership Academy'],
  ])
  expect(pairs.flatMap(({ open }) => open)).toEqual([])
})

/** Plans with merges, drifted titles and open questions; all others are read by `npm run lineage:accuracy`. */
const some = ['orange_county__Saddleback_Valley', 'santa_clara__evergreen_elem', 'santa_clara__moutain_view_whisman', 'santa_clara__oak_grove']

describe.skipIf(!existsSync(corpusFolder))('plans of the reference collection (skipped without ../shared/corpus)', () => {
  test('what a person found different is not linked, and no link rests on a number alone', async () => {
    const pairs = (await readPlans(corpusFolder, (name) => some.includes(name))).flatMap((plan) => measureGroup([plan]))
    const checks = readHandChecks().checks.filter(({ document }) => some.includes(document))
    const told = checks.map((check) => [check.verdict, toldOf(check, pairs)])
    expect(told.filter(([, said]) => said === 'linked').length).toBeGreaterThan(10)
    expect(told).not.toContainEqual(['different', 'linked'])
    for (const { evidence } of pairs.flatMap(({ links }) => links))
      expect(evidence.matched.some((match) => match !== 'number' && match !== 'amount' && match !== 'near-amount')).toBe(true)
  })

  test('docs/lineage.md lists every pair that a person read', () => {
    const page = readFileSync(projectFolder('docs/lineage.md'), 'utf8')
    expect(page).toContain(`${readHandChecks().checks.length} pairs of rows`)
  })
})
