import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { actionTables, amountNames, figureTables } from '@cuentas/shared'
import { projectFolder } from '#files/project-folder.ts'

/** Rows of every golden file: each file is held against a reading of its document by a test of its own. */
const rows = [projectFolder('data/reference/golden'), projectFolder('apps/server/src/accuracy/golden')].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => readFileSync(`${folder}/${name}`, 'utf8').split('\n')),
)
const tableOf = (line: string) => /^(?:p\d+ )?([a-z][a-z0-9-]+) \d{4}-\d{2} /u.exec(line)?.[1]

describe('every table name that docs/json.md promises', () => {
  it('comes out of a document with a golden file', () => {
    expect([...new Set(rows.flatMap((line) => tableOf(line) ?? []))].toSorted()).toEqual([...figureTables].toSorted())
  })
  it.each(actionTables)('%s comes with the amounts that are promised for it', (table) => {
    const own = rows.filter((line) => tableOf(line) === table).join('\n')
    for (const name of amountNames[table]) expect(own, `${table}: ${name}`).toMatch(new RegExp(`\\b${name} (?:-?\\d|none)`, 'u'))
  })
})
