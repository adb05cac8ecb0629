import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { checkCodes, problemCodes, refusalCodes } from '@cuentas/shared'
import { commandNames } from '#docs/command-page.ts'
import { docsFolder, generatedPages } from '#docs/pages.ts'
import { tableMeanings, tableNames } from '#docs/tables-page.ts'
import { environmentVariables } from '#env.ts'

const root = new URL('../', docsFolder)
const read = (path: string, from: URL = root) => readFileSync(new URL(path, from), 'utf8')
const readme = read('README.md')
const manifest = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(read('package.json')))

/** Every Markdown page that a person wrote or a command made, by its path from the root. */
const pages = ['README.md', ...readdirSync(docsFolder, { recursive: true, encoding: 'utf8' }).flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : []))]

describe('the documentation', () => {
  it.each(Object.entries(generatedPages))('docs/%s is what the code says today (otherwise: npm run docs)', async (name, make) => {
    expect(read(`docs/${name}`)).toBe(await make())
  })

  it.each(problemCodes)('names the problem %s', (code) => expect(read('docs/problems.md')).toContain(`\`${code}\``))
  it.each(refusalCodes)('names the refusal %s', (code) => expect(read('docs/problems.md')).toContain(`\`${code}\``))
  it.each(checkCodes)('names the check %s', (code) => expect(read('docs/checks.md')).toContain(`\`${code}\``))
  it.each(environmentVariables.map(({ name }) => name))('names the variable %s, in the README too', (name) => {
    expect(read('docs/environment.md')).toContain(`\`${name}\``)
    expect(readme).toContain(`\`${name}\``)
  })

  it('names every command of cuentas, in the README too', async () => {
    const names = await commandNames()
    expect(names).toEqual(expect.arrayContaining(['ingest', 'extract', 'tag', 'districts', 'serve']))
    for (const name of names) {
      expect(read('docs/cli.md')).toContain(`## \`cuentas ${name}\``)
      expect(readme).toContain(`cuentas ${name}`)
    }
  })

  it.each(Object.keys(manifest.scripts))('says in the README what npm run %s does', (name) => {
    expect(readme).toMatch(new RegExp(`\`npm (run )?${name}\``))
  })

  it('names no npm script in the README that does not exist', () => {
    const named = [...readme.matchAll(/npm run ([a-z0-9:]+)/g)].map((match) => match[1] ?? '')
    expect(named.filter((name) => !(name in manifest.scripts))).toEqual([])
  })

  it('says what every table of the database keeps', () => {
    expect(Object.keys(tableMeanings).sort()).toEqual([...tableNames].sort())
  })

  it('shows the two commands a newcomer types', () => {
    expect(readme).toContain('npm ci && npm start')
    expect(readme).toContain('npm ci && npm test')
  })

  it.each(pages)('%s links only to files that exist', (path) => {
    const here = new URL(path, root)
    const links = [...read(path).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)/g)].map((match) => match[1] ?? '')
    expect(links.filter((link) => !existsSync(new URL(link, here)))).toEqual([])
  })

  it('lists every decision in docs/decisions/README.md', () => {
    const records = readdirSync(new URL('decisions/', docsFolder)).filter((name) => name !== 'README.md')
    expect(records.filter((name) => !read('docs/decisions/README.md').includes(`](${name})`))).toEqual([])
  })

  it.each(pages.filter((path) => /\/(adding-a-|decisions\/(?!README))/.test(path)))('%s is short enough to be read', (path) => {
    expect(read(path).split('\n').length).toBeLessThanOrEqual(41)
  })

  it.each(pages.filter((path) => /adding-a-/.test(path)))('%s names only files and folders that exist', (path) => {
    const named = [...read(path).matchAll(/`((?:apps|packages|data|docs|\.config)\/[A-Za-z0-9_./-]*)`/g)].map((match) => match[1] ?? '')
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter((file) => !existsSync(new URL(file, root)))).toEqual([])
  })
})
