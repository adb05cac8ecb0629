import { meetingDateSchema } from '@cuentas/shared'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createCaller } from '#api/app-router.ts'
import { describeOnBothDatabases } from '#db/both-databases.fixture.ts'
import { projectFolder } from '#files/project-folder.ts'
import { rememberedReading } from '#jobs/remembered-reading.fixture.ts'
import { correctionDesk } from '#services/corrections/corrections-service.ts'
import { ingestFile } from '#services/ingest/ingest-file.ts'
import { meetingDesk } from '#services/kit/meeting-desk.ts'
import { openHouse, servicesOf, type OpenHouse } from '#services/open-services.ts'

const reading = rememberedReading()

describeOnBothDatabases('the kit of the sample district', (newHome) => {
  let house: OpenHouse
  let key = ''
  /** Versions of the data that kits named, one a plan that was read. */
  const versions = new Set<string>()
  /** What is decided is decided after the plans were read. */
  let hour = 12
  const api = () => createCaller({ services: servicesOf(house), requestId: 'test' })

  beforeAll(async () => {
    house = { ...(await openHouse({ ...(await newHome()), threads: 1 }, reading)), now: () => Date.parse(`2026-11-25T${hour}:00:00Z`) }
    for (const year of ['2023-24', '2024-25', '2025-26']) {
      await ingestFile(house, projectFolder(`data/samples/example-valley/example-valley-${year}.pdf`))
      key = (await servicesOf(house).districts.list('example'))[0]?.key ?? ''
      versions.add((await api().kit.get({ key })).dataVersion)
    }
  })
  afterAll(() => house.close())

  it('tells the promise and what became of it with the pages of both plans', async () => {
    const { brief, planYears, meeting, madeOn } = await api().kit.get({ key })
    expect([planYears, meeting, madeOn, brief.planYear]).toEqual([[2025, 2024, 2023], 'mid-year', '2026-11-25', 2025])
    expect(brief.promise).toMatchObject({ fiscalYear: 2024, bound: 'at-least' })
    const { planned, estimatedActual, unspent } = brief.promise ?? {}
    expect(unspent).toBe((planned?.cents ?? 0) - (estimatedActual?.cents ?? 0))
    for (const figure of [planned, estimatedActual]) expect(figure?.places.length).toBeGreaterThan(0)
    expect(planned?.places[0]?.planYear).toBe(2024)
    expect(estimatedActual?.places[0]?.planYear).toBe(2025)
  })

  it('asks only what its figures carry, every figure with a page of a document that it names', async () => {
    for (const year of [2023, 2024, 2025]) {
      const { brief, documents } = await api().kit.get({ key, year })
      const known = new Map(documents.map((document) => [document.sha256, document.pages]))
      const figures = [
        ...brief.questions.flatMap((question) => question.figures),
        ...brief.trend.flatMap(({ planned, estimatedActual }) => [planned, estimatedActual]),
      ]
      for (const figure of figures) {
        if (figure === null || figure.cents === 0) continue
        expect(figure.places.length).toBeGreaterThan(0)
        for (const { document, page } of figure.places) expect(page).toBeLessThanOrEqual(known.get(document) ?? 0)
      }
      expect(brief.questions.length, String(year)).toBeGreaterThan(0)
    }
  })

  it('is made for any program, and for no year without a plan', async () => {
    const police = await api().kit.get({ key, focus: 'police-security' })
    expect(police.brief.questions.some(({ kind }) => kind === 'security-grew')).toBe(false)
    expect(police.brief.trend.length).toBeGreaterThan(0)
    await expect(api().kit.get({ key, year: 2019 })).rejects.toMatchObject({ message: 'year-not-found' })
  })

  it('names another version of the data after a new document and after a decision', async () => {
    const { dataVersion, brief } = await api().kit.get({ key })
    expect([versions.size, versions.has(dataVersion)]).toEqual([3, true])
    expect((await api().kit.get({ key })).dataVersion).toBe(dataVersion)
    const id = brief.promise?.planned?.places[0]?.lineItem ?? ''
    const change = { action: 'level', rjLevel: 'mention' } as const
    hour = 13
    const written = await correctionDesk(house).write({
      district: key,
      name: 'A test',
      author: 'A',
      role: 'editor',
      requests: [{ lineItem: id, change, reason: 'A test' }],
    })
    expect((await api().kit.get({ key })).dataVersion).not.toBe(dataVersion)
    const { news, updated } = await api().follow.news({ key, focus: 'restorative-justice' })
    const [newest] = news
    expect([newest?.at, updated >= (newest?.at ?? '')]).toEqual([updated, true])
    expect([...new Set(news.map(({ kind }) => kind))].toSorted()).toEqual(['changed-figure', 'correction', 'document'])
    expect(news.filter(({ kind }) => kind === 'document').length).toBe(3)
    expect((await api().follow.news({ key, focus: 'attendance' })).news.map(({ kind }) => kind)).toEqual(['document', 'document', 'document'])
    if (written.kind === 'written') await correctionDesk(house).undo(written.batch.id, { author: 'A', role: 'editor', reason: 'A test' })
    expect((await api().kit.get({ key })).dataVersion).toBe(dataVersion)
  })

  it('knows the dates of the law, and makes none up', async () => {
    const calendar = await api().kit.calendar({ key })
    expect(calendar.statutory[0]).toEqual({ date: { kind: 'mid-year', planYear: 2026, deadline: '2027-02-28', lastWeekday: '2027-02-26' }, planRead: false })
    expect(calendar.given).toEqual([])
    const desk = meetingDesk(house)
    const date = meetingDateSchema.parse({
      kind: 'hearing',
      planYear: '2026-27',
      day: '2026-06-10',
      source: { words: 'Agenda of the board', address: 'https://district.example/agenda' },
    })
    const id = await desk.add(key, date)
    // The same day again is the same day.
    expect(await desk.add(key, date)).toBe(id)
    expect((await api().kit.calendar({ key })).given).toEqual([date])
    await desk.withdraw(id)
    expect((await api().kit.calendar({ key })).given).toEqual([])
    await expect(desk.withdraw(id)).rejects.toMatchObject({ code: 'meeting-not-found' })
    await expect(desk.add('nowhere', date)).rejects.toMatchObject({ code: 'district-not-found' })
  })
})
