import { afterAll, beforeAll, expect, it } from 'vitest'
import { fiscalYear } from '@cuentas/shared'
import { createCaller } from '#api/app-router.ts'
import { describeOnBothDatabases } from '#db/both-databases.fixture.ts'
import { projectFolder } from '#files/project-folder.ts'
import { rememberedReading } from '#jobs/remembered-reading.fixture.ts'
import { correctionDesk } from '#services/corrections/corrections-service.ts'
import { ingestFile } from '#services/ingest/ingest-file.ts'
import { openHouse, servicesOf, type OpenHouse } from '#services/open-services.ts'

const reading = rememberedReading()
const staff = { author: 'A. Person', role: 'editor', name: 'Buses' } as const

describeOnBothDatabases('finding actions, and the open log', (newHome) => {
  let house: OpenHouse
  let key = ''
  const api = () => createCaller({ services: servicesOf(house), requestId: 'test' })

  beforeAll(async () => {
    house = await openHouse({ ...(await newHome()), threads: 1 }, reading)
    for (const year of ['2023-24', '2024-25', '2025-26']) await ingestFile(house, projectFolder(`data/samples/example-valley/example-valley-${year}.pdf`))
    key = (await servicesOf(house).districts.list('example'))[0]?.key ?? ''
  })
  afterAll(() => house.close())

  it('finds by stems, without accents, and quoted words together', async () => {
    const all = await api().search.actions({ q: 'restorative' })
    expect(all.actions).toBeGreaterThan(2)
    for (const q of ['RESTORATIVE', 'réstorative', '"restorative"']) expect((await api().search.actions({ q })).actions, q).toBe(all.actions)
    expect((await api().search.actions({ q: '"practices restorative"' })).actions).toBe(0)
    expect((await api().search.actions({ q: 'restorative zzzz' })).actions).toBe(0)
    for (const q of ['"', '"" AND', 'a* OR b', "'; drop table district", '(', 'NEAR(', '-x'])
      await expect(api().search.actions({ q }), q).resolves.toBeDefined()
  })

  it('stands for the dollars of the year’s own page, each action once', async () => {
    for (const year of [2023, 2024, 2025]) {
      const page = await servicesOf(house).districts.year(key, fiscalYear(year), {})
      const found = await api().search.actions({ district: key, year: fiscalYear(year) })
      const dollars = (of: 'planned' | 'estimatedActual') =>
        page.actions.reduce((sum, action) => {
          const amount = action[of]?.amount
          return typeof amount === 'number' ? sum + amount : sum
        }, 0)
      expect(found.actions).toBe(page.actions.length)
      expect(found.planned).toBe(dollars('planned'))
      expect(found.estimatedActual).toBe(dollars('estimatedActual'))
    }
  })

  it('narrows by program, level and contribution, and pages without gaps', async () => {
    const security = await api().search.actions({ category: 'SEC' })
    expect(new Set(security.found.map(({ action }) => action.category))).toEqual(new Set(['SEC']))
    const named = await api().search.actions({ rjLevel: 'any' })
    expect(named.found.every(({ action }) => action.rjLevel !== 'none')).toBe(true)
    const all = await api().search.actions({ contributing: 'yes' })
    const pages = await Promise.all(Array.from({ length: Math.ceil(all.actions / 25) }, (_, at) => api().search.actions({ contributing: 'yes', page: at + 1 })))
    expect(new Set(pages.flatMap(({ found }) => found.map(({ action }) => action.id))).size).toBe(all.actions)
    await expect(api().search.actions({ page: 401 })).rejects.toThrow()
  })

  it('logs a row a change without a name, and says what a figure was until when', async () => {
    const { items } = await servicesOf(house).districts.history(key, 'dollars')
    const [lineItem = ''] = Object.keys(items)
    const before = (await api().search.actions({ category: 'OPS' })).actions
    const written = await correctionDesk(house).write({
      ...staff,
      district: key,
      requests: [
        { lineItem, change: { action: 'category', category: 'OPS' }, reason: 'It pays for buses' },
        { lineItem, change: { action: 'level', rjLevel: 'none' }, reason: 'It pays for buses' },
      ],
    })
    expect((await api().search.actions({ category: 'OPS' })).actions).toBeGreaterThan(before)
    const log = await api().correction.all()
    expect([log.changes, log.entries.length]).toEqual([2, 2])
    expect(JSON.stringify(log)).not.toContain('A. Person')
    const changed = await api().correction.changed({ key })
    expect(changed.length).toBeGreaterThan(0)
    for (const change of changed) expect(change).toMatchObject({ reasons: ['It pays for buses'], at: log.entries[0]?.at })
    if (written.kind === 'written') await correctionDesk(house).undo(written.batch.id, { ...staff, reason: 'It does not' })
    const after = await api().correction.all({ district: key })
    expect(after.entries.map(({ kind, status }) => `${kind} ${status}`).toSorted()).toEqual(['category undone', 'level undone', 'undone in-force'])
    expect(new Set(after.entries.map(({ id }) => id)).size).toBe(3)
    expect((await api().search.actions({ category: 'OPS' })).actions).toBe(before)
  })
})
