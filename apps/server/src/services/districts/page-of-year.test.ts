import { expect, it } from 'vitest'
import type { Category } from '@cuentas/shared'
import { actionsAPage, pageOfYear, wholeYear } from '#services/districts/page-of-year.ts'

const of = (category: Category | null, actions: number) => Array.from({ length: actions }, (_, at) => ({ category, name: `${category ?? 'none'} ${at}` }))
const actions = [...of(null, 9), ...of('OPS', 20), ...of('MH', 60), ...of('RJ', 2), ...of('SEC', 30)]

it('gives every action on exactly one page, under its program, in the order of the plan', () => {
  const pages = [1, 2, 3].map((page) => pageOfYear(actions, 'restorative-justice', page))
  expect(pages.map((page) => page.actions.length)).toEqual([actionsAPage, actionsAPage, 21])
  expect(pages.map(({ found, page, pages: all }) => [found, page, all])).toEqual([1, 2, 3].map((page) => [121, page, 3]))
  const listed = pages.flatMap((page) => page.actions)
  expect([...new Set(listed.map(({ category }) => category))]).toEqual(['RJ', 'MH', 'SEC', 'OPS', null])
  expect(listed.toSorted((a, b) => (a.name < b.name ? -1 : 1))).toEqual(actions.toSorted((a, b) => (a.name < b.name ? -1 : 1)))
})

it('begins with the program of the focus', () => {
  expect(pageOfYear(actions, 'police-security', 1).actions[0]?.category).toBe('SEC')
})

it('gives the last page where one is asked for that is not there, and one without actions where there is none', () => {
  expect(pageOfYear(actions, 'restorative-justice', 99)).toEqual(pageOfYear(actions, 'restorative-justice', 3))
  expect(pageOfYear([], 'restorative-justice', 1)).toEqual({ found: 0, page: 1, pages: 1, actions: [] })
})

it('is the whole year, in the order of the plan, where no page is asked for', () => {
  expect(wholeYear(actions)).toEqual({ found: 121, page: 1, pages: 1, actions })
})
