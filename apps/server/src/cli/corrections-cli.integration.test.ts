import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { callCuentas } from '#cli/run-cuentas.fixture.ts'
import { describeOnBothDatabases } from '#db/both-databases.fixture.ts'
import { projectFolder } from '#files/project-folder.ts'
import { correctionLogViewSchema } from '#services/views/correction-view.ts'

const rowsSchema = z.array(z.record(z.string(), z.string()))
const written = ['--author', 'Ana Somebody', '--reason', 'The budget office said so', '--apply'] as const

describeOnBothDatabases('the commands about corrections', (newHome) => {
  let environment: Readonly<Record<string, string>> = {}
  const run = (...args: readonly string[]) => callCuentas(args, environment)
  const sheet = async () => rowsSchema.parse(Papa.parse((await run('corrections', 'example', '--sheet')).out, { header: true, skipEmptyLines: 'greedy' }).data)
  const csv = async (rows: readonly object[]) => {
    const file = join(await mkdtemp(join(tmpdir(), 'cuentas-csv-')), 'corrections.csv')
    await writeFile(file, Papa.unparse([...rows]))
    return file
  }
  const log = async () => correctionLogViewSchema.parse(JSON.parse((await run('corrections', 'example', '--json')).out))

  beforeAll(async () => {
    const { home, databaseUrl } = await newHome()
    environment = { CUENTAS_HOME: home, ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }) }
    const years = ['2024-25', '2025-26'].map((year) => projectFolder(`data/samples/example-valley/example-valley-${year}.pdf`))
    expect((await run('ingest', ...years)).status).toBe(0)
  })

  it('take a filled-in sheet of a whole year, show it first, write it, and give everything back', { timeout: 120_000 }, async () => {
    const before = await sheet()
    const file = await csv(before.map((row) => (row.fiscal_year === '2025' ? { ...row, category: 'OPS', level: 'none', reason: 'A test' } : row)))
    const shown = await run('correct', file)
    expect([shown.status, shown.error]).toEqual([0, ''])
    expect(shown.out).toContain('Nothing was written')
    expect(await sheet()).toEqual(before)
    const wrote = await run('correct', file, ...written)
    const decisions = before.filter((row) => row.fiscal_year === '2025').length * 2
    expect(wrote.out).toContain(`${decisions} decisions`)
    expect(wrote.out.slice(0, wrote.out.indexOf('Written'))).toBe(shown.out.slice(0, shown.out.indexOf('Nothing was written')))
    expect((await sheet()).filter((row) => row.fiscal_year === '2025').map((row) => row.seen_category)).toEqual(Array(decisions / 2).fill('OPS'))
    expect((await run('correct', file)).error).toContain('changed since you looked')
    const batch = (await log()).entries[0]?.id ?? ''
    expect((await run('undo', batch)).out).toContain('Nothing was written')
    expect((await run('undo', batch, ...written)).status).toBe(0)
    expect(await sheet()).toEqual(before)
  })

  it('split an action’s dollars to the cent, with the source, and refuse what does not sum', async () => {
    const bundle = (await sheet()).find((row) => row.fiscal_year === '2025' && row.seen_level === 'mention')
    const id = bundle?.line_item ?? ''
    const source = ['--source', 'E-mail of the budget office', '--source-date', '2026-02-10']
    const refused = await run('correct', id, '--split', 'RJ=1.00; SEL=2.00', ...source, ...written)
    expect([refused.status, refused.error]).toEqual([2, 'line 1: the parts do not sum to the printed figure to the cent\n'])
    expect((await run('correct', id, '--split', 'RJ=1.00; rest', ...written)).error).toContain('needs its source')
    const wrote = await run('correct', id, '--split', 'RJ=1234.56; rest', ...source, ...written)
    expect([wrote.status, wrote.error]).toEqual([0, ''])
    expect(wrote.out).toMatch(/2025-26 +planned +all funds +RJ at least .*\$1,234\.56\n/)
    const whole = await run('correct', id, '--split', 'whole', ...written)
    expect(whole.out).toMatch(/2025-26 +planned +all funds +RJ at least .*-\$1,234\.56\n/)
  })

  it('propose a rule, show what it would do, and apply it only with the code of that preview', { timeout: 120_000 }, async () => {
    const rows = await sheet()
    const titles = new Set(rows.filter((row) => row.fiscal_year === '2024').map((row) => row.title))
    const one = rows.find((row) => row.fiscal_year === '2025' && titles.has(row.title) && row.seen_category !== 'SEC')
    expect((await run('correct', one?.line_item ?? '', '--category', 'SEC', ...written)).status).toBe(0)
    const rule = /^(\S+~SEC~-)/m.exec((await run('rules', 'propose', 'example')).out)?.[1] ?? ''
    const preview = await run('rules', 'preview', 'example', rule)
    const code = /--code (\S+)/.exec(preview.out)?.[1] ?? ''
    expect((await run('rules', 'apply', 'example', rule, '--author', 'Ana')).error).toContain('preview')
    const applied = await run('rules', 'apply', 'example', rule, '--author', 'Ana', '--code', code)
    expect([applied.status, applied.error]).toEqual([0, ''])
    expect(applied.out.slice(0, applied.out.indexOf('Written'))).toBe(preview.out.slice(0, preview.out.indexOf('To apply exactly')))
    expect((await run('rules', 'propose', 'example')).out).not.toContain(rule)
  })

  it('propose the digit repair that the sample’s own sums ask for, and show it beside the printed figure', async () => {
    const open = (await run('corrections', 'example', '--open')).out
    const id = /^(\S+) page \d+: prints \$241,300\.00; with \$214,300\.00/m.exec(open)?.[1] ?? ''
    const wrote = await run('correct', id, '--repair', 'yes', ...written)
    expect(wrote.out).toContain('$241,300.00 -> $214,300.00')
    expect(wrote.out).toContain('No sum would change.')
    expect((await run('corrections', 'example', '--open')).out).not.toContain('$241,300.00;')
  })

  it('say in both languages what cannot be done, and write nothing', async () => {
    const before = await log()
    const id = (await sheet())[0]?.line_item ?? ''
    const unknown = await csv([{ line_item: id, categry: 'RJ' }])
    const many = await csv([
      { line_item: id, category: 'XX', level: '', reason: 'x' },
      { line_item: id, category: '', level: 'much', reason: 'x' },
      { line_item: '', category: '', level: 'none', reason: 'x' },
    ])
    const asked: readonly (readonly [readonly string[], string, string])[] = [
      [['correct', 'nowhere', '--level', 'none', ...written], 'no such line item', 'No existe esa partida'],
      [['correct', id, ...written], 'Nothing is asked for', 'No se pide nada'],
      [['correct', id, '--level', 'primary', '--reason', 'x', '--apply'], '--author', '--author'],
      [['correct', unknown, ...written], 'categry', 'categry'],
      [['correct', many, ...written], 'line 3: the level is', 'línea 3: el nivel es'],
      [['undo', 'nowhere-7', ...written], 'no such batch', 'No existe ese lote'],
      [['corrections', 'Atlantis'], 'Atlantis', 'Atlantis'],
      [['rules', 'preview', 'example', 'no-rule'], 'not proposed', 'no está propuesta'],
    ]
    for (const [args, en, es] of asked) {
      const [english, spanish] = await Promise.all([run(...args), run(...args, '--lang', 'es')])
      expect([english.status, spanish.status], args.join(' ')).toEqual([2, 2])
      expect(english.error).toContain(en)
      expect(spanish.error).toContain(es)
    }
    expect(await log()).toEqual(before)
  })
})
