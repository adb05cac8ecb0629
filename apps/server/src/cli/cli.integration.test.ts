import { spawnSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractionSchema, tagOutputSchema } from '@cuentas/shared'
import PDFDocument from 'pdfkit'
import { describe, expect, it } from 'vitest'
import { callCuentas, runCuentas } from '#cli/run-cuentas.fixture.ts'
import { describeOnBothDatabases, type TestHome } from '#db/both-databases.fixture.ts'
import { projectFolder } from '#files/project-folder.ts'

const samples = projectFolder('data/samples/example-valley')
const sample = join(samples, 'example-valley-2025-26.pdf')
const newFolder = () => mkdtemp(join(tmpdir(), 'cuentas-cli-'))
const environmentOf = ({ home, databaseUrl }: TestHome) => ({ CUENTAS_HOME: home, ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }) })

/** Files that cannot be taken, each with a word that its sentence must hold in English and in Spanish. */
async function badFiles(folder: string) {
  const whole = await readFile(sample)
  const files = {
    'empty.pdf': [Buffer.alloc(0), 'empty', 'vacío'],
    'letter.pdf': [Buffer.from('Dear parents and guardians'), 'not of a kind', 'no es de un tipo'],
    'cut-off.pdf': [whole.subarray(0, Math.floor(whole.length * 0.4)), 'damaged', 'dañado'],
    'locked.pdf': [await smallPdf('Local Control and Accountability Plan', { userPassword: 'secret' }), 'locked', 'protegido'],
    'newsletter.pdf': [await smallPdf('Welcome back to school! '.repeat(40)), 'not an LCAP', 'no es un LCAP'],
    'no-text.pdf': [await smallPdf(''), 'no text', 'no tiene texto'],
    'no-pages.pdf': [Buffer.from(pdfWithoutPages), 'no pages', 'no tiene páginas'],
  } as const
  for (const [name, [bytes]] of Object.entries(files)) await writeFile(join(folder, name), bytes)
  return Object.entries(files).map(([name, [, en, es]]) => ({ path: join(folder, name), en, es }))
}

/** A PDF of one page with this text. */
function smallPdf(text: string, options: PDFKit.PDFDocumentOptions = {}): Promise<Buffer> {
  const document = new PDFDocument(options)
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  document.rect(0, 0, 20, 20).fill('black').text(text)
  return new Promise((resolve) => {
    document.once('end', () => resolve(Buffer.concat(chunks)))
    document.end()
  })
}

const pdfWithoutPages = `%PDF-1.4
1 0 obj
<< /Type /Catalog /Pages 2 0 R >>
endobj
2 0 obj
<< /Type /Pages /Kids [] /Count 0 >>
endobj
xref
0 3
0000000000 65535 f 
0000000009 00000 n 
0000000058 00000 n 
trailer
<< /Size 3 /Root 1 0 R >>
startxref
110
%%EOF
`

describe('cuentas extract', () => {
  it('prints the public JSON of a plan, and nothing else', async () => {
    const run = await runCuentas(['extract', sample, '--json'])
    expect([run.status, run.error]).toEqual([0, ''])
    const extraction = extractionSchema.parse(JSON.parse(run.out))
    expect(extraction.document.planYear).toBe('2025-26')
    expect(extraction.rows.length).toBeGreaterThan(40)
  })

  it('prints a table for people when no JSON is asked for', async () => {
    const run = await runCuentas(['extract', sample])
    expect(run.status).toBe(0)
    expect(run.out).toMatch(/planned +2025-26 +1\.1 .+\$[\d,]+\.\d\d +\d+/)
    expect(run.out).toMatch(/checks that hold +\d+/)
  })

  it('says in one sentence, in the reader’s language, why a file cannot be taken: exit status 2, nothing on standard output', async () => {
    const folder = await newFolder()
    for (const { path, en, es } of await badFiles(folder)) {
      const english = await callCuentas(['extract', path, '--json'])
      expect([english.status, english.out], path).toEqual([2, ''])
      expect(english.error, path).toContain(en)
      expect(english.error.trim().split('\n'), path).toHaveLength(1)
      expect((await callCuentas(['extract', path], { LANG: 'es_MX.UTF-8' })).error, path).toContain(es)
    }
    const missing = await callCuentas(['extract', join(folder, 'nothing.pdf')])
    expect([missing.status, missing.out]).toEqual([2, ''])
    expect(missing.error).toContain('there is no such file')
    expect((await callCuentas(['extract', folder])).error).toContain('this is a folder')
  })
})

describe('cuentas tag', () => {
  it('tags every action of a CSV in its order', async () => {
    const file = join(await newFolder(), 'actions.csv')
    await writeFile(file, 'id,title,description,amount\nb,Restorative Justice Coordinators,"Hire three, full time","$300,000.00"\na,School buses,,\n')
    const run = await callCuentas(['tag', file, '--json'])
    expect([run.status, run.error]).toEqual([0, ''])
    const tags = tagOutputSchema.parse(JSON.parse(run.out))
    expect(tags.map(({ id }) => id)).toEqual(['b', 'a'])
    expect(tags.map(({ rjLevel }) => rjLevel)).toEqual(['dedicated', 'none'])
  })

  it('says what is wrong with a CSV that it cannot use', async () => {
    const file = join(await newFolder(), 'actions.csv')
    const sentence = async (text: string) => {
      await writeFile(file, text)
      const run = await callCuentas(['tag', file, '--json'])
      expect([run.status, run.out]).toEqual([2, ''])
      return run.error
    }
    expect(await sentence('')).toContain('the file is empty')
    expect(await sentence('id,title\n1,x\n')).toContain('lacks the column description')
    expect(await sentence('id,title,description,amount\n1,x\n')).toContain('line 2')
  })
})

describe('cuentas', () => {
  it('helps with every command in both languages', async () => {
    for (const command of [[], ['ingest'], ['extract'], ['tag'], ['districts'], ['serve']]) {
      const english = await callCuentas([...command, '--help'])
      expect([english.status, english.error], command.join()).toEqual([0, ''])
      expect(english.out, command.join()).toMatch(/^Usage: cuentas/)
      expect((await callCuentas([...command, '--help', '--lang', 'es'])).out, command.join()).toMatch(/^Uso: cuentas/)
    }
    expect((await callCuentas(['--help'])).out).toContain('CUENTAS_HOME')
  })

  it('does not understand what it does not know, and says so on standard error', async () => {
    for (const wrong of [['nonsense'], ['extract'], ['ingest', '--nonsense', samples], ['ingest', '--threads', 'many', samples]]) {
      const run = await callCuentas(wrong, { CUENTAS_HOME: await newFolder() })
      expect([run.status, run.out], wrong.join()).toEqual([2, ''])
      expect(run.error, wrong.join()).not.toBe('')
    }
  })

  it('says which environment variable is wrong before it does anything', async () => {
    const run = await runCuentas(['districts'], { PORT: 'http', DATABASE_URL: 'mysql://x/y' })
    expect(run.status).toBe(2)
    expect(run.error.trim().split('\n')).toHaveLength(2)
  })

  it('says in one sentence that the database does not answer', async () => {
    const run = await runCuentas(['districts'], { DATABASE_URL: 'postgresql://nobody@127.0.0.1:9/nothing' })
    expect(run.status).toBe(2)
    expect(run.error).toContain('The database does not answer')
    expect(run.error.trim().split('\n')).toHaveLength(1)
  })

  it('starts on whatever Node the machine has, by going over to the one of the project', async () => {
    const old = ['/usr/bin/node', '/usr/local/bin/node'].find((path) =>
      /^v(2[0-3])\./.test(String(spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout)),
    )
    if (old === undefined) return expect(Number(process.versions.node.split('.')[0])).toBeGreaterThanOrEqual(24)
    const run = spawnSync(old, [projectFolder('apps/server/bin/cuentas.mjs'), 'nonsense'], { encoding: 'utf8' })
    expect([run.status, run.stderr.includes('nonsense')]).toEqual([2, true])
  })
})

describeOnBothDatabases('cuentas ingest', (newHome) => {
  it('reads a folder, closes with a table, and lists its districts', async () => {
    const environment = environmentOf(await newHome())
    const run = await runCuentas(['ingest', samples], environment)
    expect([run.status, run.error]).toEqual([0, ''])
    expect(run.out).toMatch(/documents +3\nnew +3\nline items +\d+\nchecks that hold +\d+\nchecks that fail +\d+/)
    const again = await callCuentas(['ingest', samples, sample, '--lang', 'es'], environment)
    expect(again.out).toMatch(/documentos +3\nsin cambios +3/)
    const districts = await callCuentas(['districts'], environment)
    expect(districts.out.trim().split('\n')).toHaveLength(2)
    expect(districts.out).toMatch(/Example Valley.+2025-26.+\$/)
    const police = await callCuentas(['districts', '--focus', 'police-guards-cameras', '--json'], environment)
    expect(JSON.parse(police.out)).toMatchObject([
      { focus: 'police-guards-cameras', range: { fiscalYear: '2025-26', atLeast: 65_511_800, atMost: 65_511_800 } },
    ])
    expect((await callCuentas(['districts', '--focus', 'nonsense'], environment)).status).toBe(2)
  })

  it('takes what it can from a folder, refuses the rest, and fails only for files that were named', async () => {
    const home = await newHome()
    const folder = await newFolder()
    const bad = await badFiles(folder)
    await mkdir(join(folder, 'plans'))
    await cp(sample, join(folder, 'plans', 'PLAN.PDF'))
    const run = await callCuentas(['ingest', folder], environmentOf(home))
    expect(run.status).toBe(0)
    expect(run.out).toMatch(/documents +8\nnew +1\nrefused +7/)
    expect(run.error.trim().split('\n')).toHaveLength(bad.length)
    expect((await callCuentas(['ingest', join(folder, 'plans'), bad[0]?.path ?? ''], environmentOf(home))).status).toBe(2)
    expect((await readdir(join(home.home, 'documents'), { recursive: true })).filter((name) => name.endsWith('.pdf'))).toHaveLength(1)
  })

  it('fails when nothing at all could be taken', async () => {
    const environment = environmentOf(await newHome())
    const [folder, nothing] = [await newFolder(), await newFolder()]
    await badFiles(folder)
    expect((await callCuentas(['ingest', folder], environment)).status).toBe(2)
    const empty = await callCuentas(['ingest', nothing], environment)
    expect([empty.status, empty.error]).toEqual([2, `${nothing}: there is no PDF in this folder.\n`])
  })
})
