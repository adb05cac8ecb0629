import { readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { refusalCodes } from '@cuentas/shared'
import PdfDocument from 'pdfkit'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createStaffCaller } from '#api/workspace-router.ts'
import { describeOnBothDatabases } from '#db/both-databases.fixture.ts'
import { findDocument } from '#db/document-repository.ts'
import { findUpload, insertUpload, signatureOf, takeWaiting } from '#db/upload-repository.ts'
import { sha256Of } from '#files/read-file.ts'
import { projectFolder } from '#files/project-folder.ts'
import { rememberedReading } from '#jobs/remembered-reading.fixture.ts'
import { auditOfDistrict } from '#services/audit/read-audit.ts'
import { ingestFile } from '#services/ingest/ingest-file.ts'
import { servicesOf } from '#services/open-services.ts'
import { openStaffHouse, type StaffHouse, type TestBrowser } from '#services/staff/staff-house.fixture.ts'
import { strongPerson } from '#services/staff/strong-person.fixture.ts'
import { shownName } from '#services/uploads/receive-upload.ts'
import { startUploadReader } from '#services/uploads/read-uploads.ts'

const district = '99999990000000'
const samples = projectFolder('data/samples/example-valley')
const reading = rememberedReading()

/** A PDF with one line of text, perhaps encrypted. */
function drawn(text: string, options: PDFKit.PDFDocumentOptions = {}): Promise<Buffer> {
  return new Promise((resolve) => {
    const parts: Buffer[] = []
    const pdf = new PdfDocument(options)
    pdf.on('data', (part: Buffer) => parts.push(part))
    pdf.on('end', () => resolve(Buffer.concat(parts)))
    pdf.text(text)
    pdf.end()
  })
}

describeOnBothDatabases('documents that staff bring in', (newHome) => {
  let staff: StaffHouse
  let editor: TestBrowser
  let approver: Awaited<ReturnType<typeof strongPerson>>
  beforeAll(async () => {
    staff = await openStaffHouse(await newHome(), reading)
    await ingestFile(staff.house, join(samples, 'example-valley-2024-25.pdf'))
    editor = (await strongPerson(staff, { role: 'editor', district })).browser
    approver = await strongPerson(staff, { role: 'approver', district })
  })
  afterAll(() => staff.close())

  /** Sends files as a page's form does; where the answer leads. */
  async function send(browser: TestBrowser, files: Readonly<Record<string, Uint8Array<ArrayBuffer>>>, to = district): Promise<string> {
    const form = new FormData()
    for (const [name, bytes] of Object.entries(files)) form.append('files', new Blob([bytes]), name)
    const answer = await fetch(`${staff.origin.replace('localhost', '127.0.0.1')}/en/staff/d/${to}/uploads/files`, {
      method: 'POST',
      redirect: 'manual',
      body: form,
      headers: { cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '), origin: staff.origin, 'sec-fetch-site': 'same-origin' },
    })
    await staff.workspace.uploadReader.idle()
    return answer.status === 303 ? (answer.headers.get('location') ?? '') : String(answer.status)
  }
  const callerOf = async (browser: TestBrowser) => {
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    return createStaffCaller({ workspace: staff.workspace, signedIn: await staff.workspace.door.who(new Headers({ cookie })), requestId: 'test' })
  }
  const newest = async () => (await (await callerOf(editor)).upload.list({ district }))[0]
  /** A sample plan with a comment behind its end: bytes that nobody has seen before. */
  const plan = async (year: string) => new Uint8Array(Buffer.concat([await readFile(join(samples, `example-valley-${year}.pdf`)), Buffer.from('\n% as sent')]))
  const home = `/en/staff/d/${district}/uploads`

  it('are read in the background, told with pages, tables and checks, and public only when an approver publishes them', async () => {
    expect(await send(editor, { '../../etc/..\\cuentas\u202Efdp.pdf': await plan('2025-26') })).toBe(home)
    const upload = await newest()
    expect(upload).toMatchObject({ state: 'ready', fileName: 'cuentasfdp.pdf' })
    const id = upload?.id ?? ''
    const view = await (await callerOf(editor)).upload.view({ district, id })
    const sha256 = upload?.sha256 ?? ''
    expect(view.read?.documents).toMatchObject([{ document: { sha256, planYear: 2025 }, failing: 0, district: { key: district } }])
    expect(view.read?.changes?.actions).toMatchObject([{ against: { planYear: 2024, sameYear: false }, total: { after: 2_095_143_875 } }])
    expect(view.read?.changes?.points.some(({ fiscalYear, phase }) => fiscalYear === 2025 && phase === 'planned')).toBe(true)
    expect(view.read?.page?.items.length, 'what was read on the page that is shown').toBeGreaterThan(0)
    const { bytes, type } = await (await callerOf(editor)).upload.picture({ district, id, page: view.read?.page?.page ?? 1 })
    expect([type, bytes.length > 10_000]).toEqual(['image/webp', true])

    expect(await findDocument(staff.house.database.session(), sha256), 'not public').toBeUndefined()
    expect((await editor.send(`/pages/${sha256}/1.webp`)).status, 'nor its pages').toBe(404)
    await expect((await callerOf(editor)).upload.publish({ district, id, reason: '' })).rejects.toMatchObject({ message: 'not-allowed' })
    await (await callerOf(approver.browser)).upload.publish({ district, id, reason: '' })
    expect(await findDocument(staff.house.database.session(), sha256)).toMatchObject({ districtKey: district })
    const [entry] = await auditOfDistrict(staff.house.database, district, { limit: 1 })
    expect(entry).toMatchObject({ kind: 'document-published', subject: sha256, author: approver.id, role: 'approver' })
    await expect((await callerOf(approver.browser)).upload.publish({ district, id, reason: '' })).rejects.toMatchObject({ message: 'upload-not-ready' })
  })

  it('whose lines do not add up to their totals are published only with a signed reason', async () => {
    const once = { ...reading }
    const kept = staff.workspace.uploads.reading
    Object.assign(staff.workspace.uploads, {
      reading: {
        ...once,
        read: async (...asked: Parameters<typeof once.read>) => {
          const answer = await once.read(...asked)
          if (answer.kind === 'refused') return answer
          const checks = answer.read.lcap.checks.map((check) => (check.code === 'rows-add-up' ? { ...check, result: 'fails' as const } : check))
          return { ...answer, read: { ...answer.read, lcap: { ...answer.read.lcap, checks } } }
        },
      },
    })
    await send(editor, { 'plan.pdf': await plan('2023-24') })
    Object.assign(staff.workspace.uploads, { reading: kept })
    const upload = await newest()
    const publish = async (reason: string) => (await callerOf(approver.browser)).upload.publish({ district, id: upload?.id ?? '', reason })
    await expect(publish('')).rejects.toMatchObject({ message: 'reason-needed' })
    await expect(publish('because')).rejects.toMatchObject({ message: 'reason-needed' })
    await publish('  The district prints an older total; it was asked about it.  ')
    const shown = await servicesOf(staff.house).documents.get(upload?.sha256 ?? '')
    expect(shown.signature?.reason, 'on the public page').toContain('an older total')
    expect(await signatureOf(staff.house.database.session(), upload?.sha256 ?? '')).toMatchObject({
      role: 'approver',
      reason: 'The district prints an older total; it was asked about it.',
      district,
    })
    const connection = staff.house.database.session().getConnection()
    for (const statement of [`update document_signature set reason = 'no reason at all'`, 'delete from document_signature'])
      await expect(connection.execute(statement), 'nobody takes a signature back').rejects.toThrow(/append-only/)
  })

  it('of another district are not published here', async () => {
    const elsewhere = '22222222222222'
    const { browser } = await strongPerson(staff, { role: 'site-administrator', district: null })
    await send(browser, { 'other.pdf': await plan('2024-25') }, elsewhere)
    const caller = await callerOf(browser)
    const [upload] = await caller.upload.list({ district: elsewhere })
    const about = { district: elsewhere, id: upload?.id ?? '' }
    const view = await caller.upload.view(about)
    expect(view.read?.elsewhere.map(({ key }) => key)).toEqual([district])
    await expect(caller.upload.publish({ ...about, reason: '' })).rejects.toMatchObject({ message: 'upload-of-another-district' })
    await caller.upload.discard(about)
    expect(await caller.upload.get(about)).toMatchObject({ state: 'discarded' })
  })

  it('that are made to do harm are refused in a sentence or read for their text, and the next one is read', async () => {
    const bomb = zipSync({ '[Content_Types].xml': new TextEncoder().encode('<Types/>'), 'xl/workbook.xml': new Uint8Array(60 * 1024 * 1024) })
    const encrypted = await drawn('A plan', { userPassword: 'secret' })
    const script = Buffer.from(
      (await drawn('A plan')).toString('latin1').replace('/Type /Catalog', '/Type /Catalog /OpenAction <</S/JavaScript/JS(while(true){})>>'),
      'latin1',
    )
    const polyglot = Buffer.concat([Buffer.from(bomb), Buffer.from('%PDF-1.7\n'), await drawn('A plan')])
    const files = {
      'bomb.xlsx': bomb,
      'encrypted.pdf': encrypted,
      'script.pdf': script,
      'polyglot.pdf': polyglot,
      'page.html.pdf': Buffer.from('<script>alert(1)</script>'),
    }
    const codes: Record<string, string> = {}
    for (const [name, bytes] of Object.entries(files)) {
      await send(editor, { [name]: new Uint8Array(bytes) })
      const upload = await newest()
      codes[name] = upload?.refusal?.refused ?? upload?.state ?? ''
    }
    expect(codes).toMatchObject({ 'bomb.xlsx': 'unpacks-too-far', 'encrypted.pdf': 'encrypted', 'script.pdf': 'not-an-lcap' })
    // Two things at once, or none of those that are taken: whichever of its sentences, it is refused.
    for (const name of ['polyglot.pdf', 'page.html.pdf']) expect(refusalCodes, name).toContain(codes[name])
  })

  it('come from nobody who may not bring them, and leave nothing behind', async () => {
    const viewer = (await strongPerson(staff, { role: 'viewer', district })).browser
    expect(await send(viewer, { 'plan.pdf': await plan('2023-24') })).toBe(`${home}?refused=`)
    expect(await send(editor, { 'plan.pdf': await plan('2023-24') }, '22222222222222'), 'another district').toBe('/en/staff/d/22222222222222/uploads?refused=')
    const foreign = await editor.send(`${home}/files`, {}, { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' })
    expect(foreign.status, 'another site').toBe(403)
    expect(await send(editor, { 'empty.pdf': new Uint8Array(0) })).toBe(`${home}?problem=no-file`)
    expect((await readdir(tmpdir())).filter((name) => name.startsWith(`cuentas-upload-${process.pid}-`))).toEqual([])
  })

  /** Puts a sample plan in line without a reader that is told of it. */
  async function inLine(id: string, year: string, at: number): Promise<void> {
    const bytes = await plan(year)
    const sha256 = sha256Of(bytes)
    await staff.house.store.saveDocument(sha256, bytes)
    const progress = { page: 0, pages: 0, tables: 0, lineItems: 0, checks: 0 }
    const upload = {
      id,
      district,
      fileName: 'a.pdf',
      sha256,
      bytes: bytes.length,
      refusal: null,
      role: 'editor' as const,
      state: 'waiting' as const,
      progress,
      at,
    }
    await insertUpload(staff.house.database.session(), upload, 'x')
  }
  const stateOf = async (id: string) => (await findUpload(staff.house.database.session(), district, id))?.state
  const unexpected = (error: unknown) => {
    throw error
  }

  it('survive a restart: what was being read is read again, and what ends the process twice is given up', async () => {
    const em = staff.house.database.session()
    // From here on readers of the tests' own.
    await staff.workspace.uploadReader.close()
    const ended = { reader: 'a process that has ended', until: 5 }
    const [id, other] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222']
    await inLine(id, '2024-25', 1)
    await takeWaiting(em, ended, 2)
    const first = await startUploadReader(staff.house, unexpected)
    await first.idle()
    await first.close()
    expect(await stateOf(id)).toBe('ready')
    await inLine(other, '2024-25', 3)
    await takeWaiting(em, ended, 4)
    await em.getConnection().execute(`update upload set attempts = 2 where id = '${other}'`)
    const second = await startUploadReader(staff.house, unexpected)
    await second.idle()
    await second.close()
    expect(await stateOf(other)).toBe('failed')
  })

  it('are read by one server process of several, and by another only when that one has said nothing for a while', async () => {
    const id = '33333333-3333-4333-8333-333333333333'
    const gate = Promise.withResolvers<undefined>()
    const begun = Promise.withResolvers<undefined>()
    let readings = 0
    const slow: typeof reading = {
      ...reading,
      read: async (...asked) => {
        readings += 1
        begun.resolve(undefined)
        await gate.promise
        return reading.read(...asked)
      },
    }
    await inLine(id, '2023-24', 5)
    const one = await startUploadReader({ ...staff.house, reading: slow }, unexpected)
    await begun.promise
    const two = await startUploadReader({ ...staff.house, reading: slow }, unexpected)
    await two.idle()
    expect([readings, await stateOf(id)], 'the other leaves it alone').toEqual([1, 'reading'])

    staff.clock.passed = 60_000
    await two.look()
    // The first has said nothing for a minute.
    await expect.poll(() => readings).toBe(2)
    staff.clock.passed = 0
    gate.resolve(undefined)
    await Promise.all([one.idle(), two.idle()])
    expect(await stateOf(id), 'and only the reader that holds it says how it ended').toBe('ready')

    await inLine('44444444-4444-4444-8444-444444444444', '2024-25', 6)
    await Promise.all([one.close(), two.close()])
    expect(await stateOf('44444444-4444-4444-8444-444444444444'), 'a closed reader takes nothing').toBe('waiting')
  })
})

it.each([
  ['plan.pdf', 'plan.pdf'],
  ['C:\\Users\\me\\plan.pdf', 'plan.pdf'],
  ['../../../etc/passwd', 'passwd'],
  ['..', '?'],
  ['a\u0000b\u202Efdp.exe', 'abfdp.exe'],
  ['', '?'],
])('the name %j is shown as %j', (name, shown) => {
  expect(shownName(name)).toBe(shown)
})
