import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { projectFolder } from '#files/project-folder.ts'
import { readSnapshotFile, snapshotFileNames, snapshotFolder } from '#files/snapshot-files.ts'
import { programVersion } from '#services/program-version.ts'
import { fromSnapshot, snapshotName, toSnapshot } from '#services/snapshot/snapshot-file.ts'
import { makeSnapshot } from '#snapshot/make-snapshot.ts'

const corpus = projectFolder('../shared/corpus')
const names = await snapshotFileNames()
/** Descriptions are paragraphs; no text of a snapshot may be as long as one. Titles of a few districts are two sentences. */
const longestText = 600

describe('data/districts', () => {
  it('holds the figures of real districts', () => {
    expect(names.length).toBeGreaterThan(20)
  })

  it.each(names)('%s is a snapshot by its schema, under its own name, and is written as the command writes it', async (name) => {
    const { district, whole } = fromSnapshot((await readSnapshotFile(name)).json, 'test')
    expect(snapshotName(whole)).toBe(name)
    expect(toSnapshot(district, whole)).toBe(readFileSync(`${snapshotFolder}/${name}`, 'utf8'))
    expect(whole.stored.publishedAt).toMatch(/^https:\/\//)
    expect(whole.lineItems.every(({ lineItem }) => lineItem.description === '')).toBe(true)
    expect(whole.lineItems.every(({ lineItem }) => lineItem.title.length < longestText)).toBe(true)
  })

  it('names the public address of every document in its README', () => {
    const readme = readFileSync(`${snapshotFolder}/README.md`, 'utf8')
    for (const name of names) expect(readme).toContain(`\`${name}\``)
  })
})

// The whole corpus takes a minute; every eighth document tells as surely that the snapshot was not made by today's program.
describe.skipIf(!existsSync(corpus))('the snapshot beside ../shared/corpus (skipped where that folder is absent)', () => {
  it('is what the command makes', { timeout: 240_000 }, async () => {
    const chosen = names.filter((_, index) => index % 8 === 0)
    const fileNames = await Promise.all(chosen.map(async (name) => fromSnapshot((await readSnapshotFile(name)).json, 'test').whole.stored.fileName))
    const made = await makeSnapshot(
      corpus,
      2,
      () => undefined,
      (fileName) => fileNames.includes(fileName),
    )
    // A difference is thousands of characters long: only its place is told.
    const different = chosen.filter((name) => made.get(name) !== readFileSync(`${snapshotFolder}/${name}`, 'utf8'))
    expect(different, 'run `npm run snapshot` and look at what changed').toEqual([])
  })
})

it('the version of the program is the one of its manifest', () => {
  const manifest: unknown = JSON.parse(readFileSync(projectFolder('apps/server/package.json'), 'utf8'))
  expect(manifest).toMatchObject({ version: programVersion })
})
