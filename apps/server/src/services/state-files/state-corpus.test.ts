import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { projectFolder } from '#files/project-folder.ts'
import { stateRows, type StateRows } from '#services/state-files/table-source.ts'

const shared = projectFolder('../shared')

async function all(path: string): Promise<readonly StateRows[]> {
  const found: StateRows[] = []
  for await (const rows of stateRows(`${shared}/${path}`)) found.push(rows)
  return found
}

describe.skipIf(!existsSync(shared))('files of the state in the reference collection', () => {
  it.each([
    ['corpus/state-data/upc/cupc1819-k12.xlsx', 'unduplicated-pupils'],
    ['corpus/state-data/susp/DorothyCampKirby_susp_allyears.csv', 'suspension'],
    ['corpus/state-data/susp/dobrowski__dashboard_suspension_monterey_county.csv', 'dashboard-suspension'],
    ['corpus/state-data/directory/public_districts_raw.txt', 'directory'],
    ['funding/lcff/lcff_sc_by_lea_year.csv', 'lcff'],
    ['funding/discipline/cvusd_schools_by_subgroup.csv', 'suspension'],
  ])('are known by their columns: %s is %s', { timeout: 60_000 }, async (path, kind) => {
    const [first] = await all(path)
    expect(first?.recognised.kind).toBe(kind)
  })

  it('give Coachella Valley’s unduplicated pupils of 2018-19 as the workbook prints them', { timeout: 60_000 }, async () => {
    const rows = (await all('corpus/state-data/upc/cupc1819-k12.xlsx')).flatMap(({ taken }) => taken)
    const district = rows.find(({ subject }) => subject === '33736760000000')
    expect(district).toMatchObject({
      fiscalYear: 2018,
      isWhole: true,
      figures: { enrollment: { printed: '17786' }, 'unduplicated-pupils': { printed: '16797' } },
    })
  })

  it('keep the suppressed cells of a small court school as they are printed', async () => {
    const rows = (await all('corpus/state-data/susp/DorothyCampKirby_susp_allyears.csv')).flatMap(({ taken }) => taken)
    expect(rows.length).toBe(54)
    expect(rows.some(({ figures }) => figures['students-suspended']?.printed === '*')).toBe(true)
    expect(new Set(rows.map(({ subject }) => subject))).toEqual(new Set(['19101990121905']))
  })

  it('leave a ledger and a plan’s tables to other readers', async () => {
    expect(await all('corpus/state-data/sacs/SFUSD__ua-fy2021-22__sfusd_usergl_fy2021-22.csv')).toEqual([])
    expect(await all('labels.csv')).toEqual([])
  })
})
