import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readCollection } from '#accuracy/collection.ts'
import { projectFolder } from '#files/project-folder.ts'

const corpus = projectFolder('../shared/corpus')
/** Scans have a test of their own (`scans.test.ts`): OCR of 18 pages takes minutes. */
const withoutScans = (file: string) => !/Appendix|berkeley/u.test(file)

describe.skipIf(!existsSync(corpus))('files of the collection that are no plans (skipped when ../shared/corpus is not there)', { timeout: 240_000 }, () => {
  test('are each read as what they are, or refused with the sentence that says why', async () => {
    const outcomes = await readCollection(corpus, withoutScans)
    const beginning = ({ read, outcome }: (typeof outcomes)[number]) => (read ? (outcome.split(/[;\s]/u)[0] ?? '') : (outcome.split('. ')[0] ?? ''))
    const byFile = Object.fromEntries(outcomes.map((one) => [one.file, beginning(one)]))
    const sacs = (words: RegExp) => [
      ...new Set(Object.entries(byFile).flatMap(([file, said]) => (file.startsWith('state-data/sacs/') && words.test(file) ? [said] : []))),
    ]
    expect(sacs(/DataExtract|usergl/u)).toEqual(['ledger'])
    expect(sacs(/ref_|lea-info|Entities|Legend/u)).toEqual(['The table holds no dollars'])
    expect(sacs(/UserGLs|UserElements/u)).toEqual(['The file is only a pointer to the real one'])
    expect(Object.entries(byFile).filter(([file]) => !file.startsWith('state-data/'))).toEqual([
      ['bop/RisingSun__DRAFT_BOP_2024-25.pdf', 'budget-overview'],
      ['other/RisingSun__EPA_2024-25.pdf', 'The document is not an LCAP'],
      ['other/SFUSD__lcap-infographic-lite_fy2021-22.pdf', 'The document is not an LCAP'],
      ['supplement/SFCOE__lcap-supplement-annual-update_fy2021-22.pdf', 'supplement'],
    ])
  })
})
