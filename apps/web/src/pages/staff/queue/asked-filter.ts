import { categories, confidenceBandNames, fiscalYear, reviewStates, rjLevels, tagFlags } from '@cuentas/shared'
import type { StaffApi } from '#api.ts'

/** The queue's filter, as its procedure takes it. */
export type AskedFilter = NonNullable<Parameters<StaffApi['queue']['page']>[0]['filter']>

/** States that the queue can be narrowed to; "todo" where the address names none. */
export const filterStates = ['todo', ...reviewStates, 'reported', 'all'] as const
export const filterCategories = [...categories, 'not-stated'] as const

const names = ['year', 'category', 'level', 'confidence', 'flag', 'state', 'words'] as const

/** What an address asks of the queue. Anything it does not know is passed over. */
export function askedFilter(asked: URLSearchParams): AskedFilter {
  const year = Number(asked.get('year') ?? '')
  const words = (asked.get('words') ?? '').trim().slice(0, 200)
  return {
    ...(year >= 2013 && year <= 2100 ? { year: fiscalYear(year) } : {}),
    category: filterCategories.find((one) => one === asked.get('category')),
    rjLevel: rjLevels.find((one) => one === asked.get('level')),
    confidence: confidenceBandNames.find((one) => one === asked.get('confidence')),
    flag: tagFlags.find((one) => one === asked.get('flag')),
    state: filterStates.find((one) => one === asked.get('state')) ?? 'todo',
    ...(words === '' ? {} : { words }),
  }
}

/** The filter's part of an address, to be carried along. */
export function filterQuery(asked: URLSearchParams): string {
  const kept = names.flatMap((name) => {
    const value = asked.get(name)
    return value === null || value === '' ? [] : [[name, value]]
  })
  return new URLSearchParams(kept).toString()
}

/** Where a page of the queue begins: "123.lineItem". */
export function askedPlace(asked: URLSearchParams): { readonly atRisk: number; readonly lineItem: string } | undefined {
  const [, atRisk, lineItem] = /^(\d{1,15})\.(.{1,300})$/.exec(asked.get('after') ?? '') ?? []
  return atRisk === undefined || lineItem === undefined ? undefined : { atRisk: Number(atRisk), lineItem }
}
