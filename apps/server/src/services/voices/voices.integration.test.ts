import { printedFigureId } from '@cuentas/shared'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createStaffCaller } from '#api/workspace-router.ts'
import { describeOnBothDatabases } from '#db/both-databases.fixture.ts'
import { projectFolder } from '#files/project-folder.ts'
import { rememberedReading } from '#jobs/remembered-reading.fixture.ts'
import { ingestFile } from '#services/ingest/ingest-file.ts'
import { servicesOf } from '#services/open-services.ts'
import type { Services } from '#services/services.ts'
import { openStaffHouse, type StaffHouse } from '#services/staff/staff-house.fixture.ts'

const district = '99999990000000'
const reading = rememberedReading()

describeOnBothDatabases('what is said beside a figure', (newHome) => {
  let staff: StaffHouse
  let services: Services
  let grants = ''
  beforeAll(async () => {
    staff = await openStaffHouse(await newHome(), reading)
    await ingestFile(staff.house, projectFolder('data/samples/example-valley/example-valley-2025-26.pdf'))
    services = servicesOf(staff.house)
    const [document] = (await services.districts.history(district, 'dollars', undefined)).documents
    grants = printedFigureId({ document: document?.sha256 ?? '', name: 'projectedSupplementalConcentration' })
  })
  afterAll(() => staff.close())

  const editorOf = (key: string) => {
    const person = { id: 'editor', name: 'Ed', email: 'ed@example.org', grants: [{ role: 'editor' as const, district: key }], secondFactor: true }
    return createStaffCaller({ workspace: staff.workspace, signedIn: { person, session: 's', fresh: true }, requestId: 'test' })
  }

  it('is a reply of the district beside a figure that a cover table prints: public, in the open log, and taken back by empty fields', async () => {
    const editor = editorOf(district)
    const { documents } = await editor.voices.replies({ district })
    expect(documents.flatMap(({ figures }) => figures.map(({ id }) => id))).toContain(grants)
    expect(await services.voices.reply(grants)).toBeNull()
    await editor.voices.reply({ district, subject: grants, english: 'The state certified this later.', spanish: '' })
    expect(await services.voices.reply(grants)).toMatchObject({ english: 'The state certified this later.', role: 'editor' })
    const { replies, chosen } = await editor.voices.replies({ district, figure: grants })
    expect(replies).toMatchObject([
      { reply: { subject: grants }, figure: { kind: 'printed', name: 'projectedSupplementalConcentration', districtKey: district } },
    ])
    expect(chosen).toMatchObject({ view: { kind: 'printed', document: { planYear: 2025 } }, reply: { role: 'editor' } })
    const log = await services.corrections.all(district, { limit: 10, skip: 0 })
    expect(JSON.stringify(log)).toContain('The state certified this later.')
    await editor.voices.reply({ district, subject: grants, english: '', spanish: '' })
    expect(await services.voices.reply(grants)).toBeNull()
  })

  it('comes from nobody about figures that are not the district’s, or are not there', async () => {
    const words = { english: 'Not ours', spanish: '' }
    const refused = { message: 'line-item-not-found' }
    await expect(editorOf('22222222222222').voices.reply({ district: '22222222222222', subject: grants, ...words })).rejects.toMatchObject(refused)
    await expect(editorOf(district).voices.reply({ district, subject: `${grants}x`, ...words })).rejects.toMatchObject(refused)
    await expect(editorOf('22222222222222').voices.replies({ district: '22222222222222', figure: grants })).rejects.toMatchObject({
      message: 'figure-not-found',
    })
  })

  it('is a reader’s report about such a figure, answered by the district', async () => {
    const receipt = await services.voices.report(
      { address: '10.9.0.1' },
      { subject: grants, kind: 'amount', words: 'The page prints another amount', language: 'en' },
    )
    expect(await services.voices.status(receipt)).toMatchObject({ subject: grants, isLineItem: false, district: { key: district }, answer: null })
    const editor = editorOf(district)
    expect((await editor.voices.reports({ district })).map(({ report }) => report.subject)).toEqual([grants])
    await editor.voices.answer({ district, receipt, outcome: 'right-as-printed', english: 'It is what page 2 prints.', spanish: '' })
    expect(await services.voices.status(receipt)).toMatchObject({ answer: { outcome: 'right-as-printed' } })
  })
})
