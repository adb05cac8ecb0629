import { readFileSync } from 'node:fs'
import { comparePlans, plansToLinks } from '@cuentas/budget'
import { expect, it } from 'vitest'
import { projectFolder } from '#files/project-folder.ts'
import { plansInOrder } from '#services/ingest/plans-in-order.ts'
import { fromSnapshot } from '#services/snapshot/snapshot-file.ts'

/** Plans of data/districts, in the order in which they count. */
function plansOf(...names: readonly string[]) {
  const wholes = names.map((name) => fromSnapshot(JSON.parse(readFileSync(projectFolder(`data/districts/${name}.json`), 'utf8')), 'test').whole)
  const plans = plansInOrder(
    wholes.map(({ stored }) => stored),
    wholes.flatMap(({ lineItems }) => lineItems),
  )
  const [before, after] = names.map((name) => plans.find(({ document }) => document.sha256.startsWith(name.split('_').at(-1) ?? '')))
  if (!before || !after) throw new Error('a plan is missing')
  return { before, after, links: plansToLinks(plans) }
}

it('finds what Rising Sun’s adopted plan has that its draft has not: two actions of $18,500, and no other change', () => {
  // The draft says $192,000 in 16 actions, the adopted plan $210,500 in 18.
  const { before, after, links } = plansOf('x-rising-sun-montessori-school_2024-25_e686054be013', 'x-rising-sun-montessori-school_2024-25_99387f82db2d')
  const actions = comparePlans(before, after, links)
  const of = (kind: string) => actions.filter((action) => action.kind === kind)
  expect(of('same')).toHaveLength(16)
  expect(of('changed')).toEqual([])
  expect(of('removed')).toEqual([])
  expect(of('added').flatMap(({ after: items }) => items.map(({ action, title }) => `${action} ${title.slice(0, 21)}`))).toEqual([
    '1.5 Purchase materials fo',
    '5.4 Adding additional sta',
  ])
  // The other way round the same two are removed.
  const back = comparePlans(after, before, links)
  expect(back.filter(({ kind }) => kind === 'removed').flatMap((one) => one.before.map(({ action }) => action))).toEqual(['1.5', '5.4'])
})

it('loses no action of San Francisco’s plans of 2021-22 and 2024-25, which were written anew and renumbered', () => {
  const { before, after, links } = plansOf('38684780000000_2021-22_10cf8924aa1f', '38684780000000_2024-25_5bb5e85aa93e')
  const actions = comparePlans(before, after, links)
  expect(actions.flatMap((one) => one.before)).toHaveLength(before.lineItems.filter(({ fiscalYear }) => fiscalYear === 2021).length)
  expect(actions.flatMap((one) => one.after)).toHaveLength(after.lineItems.filter(({ fiscalYear }) => fiscalYear === 2024).length)
  expect(['added', 'changed', 'removed', 'same'].map((kind) => actions.filter((action) => action.kind === kind).length)).toEqual([44, 4, 35, 0])
})
