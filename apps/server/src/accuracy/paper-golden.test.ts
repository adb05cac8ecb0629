import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isRefusal } from '@cuentas/budget'
import { goldenPapers, goldenOf, readWhole } from '#accuracy/paper-golden.ts'
import { projectFolder } from '#files/project-folder.ts'

const corpus = projectFolder('../shared/corpus')

describe.skipIf(!existsSync(corpus))('papers around the plans (skipped when ../shared/corpus is not there)', { timeout: 120_000 }, () => {
  test.each(goldenPapers)('%s reads as its golden file says; golden/compared.md says which of its pages were compared with their pictures', async (name) => {
    const read = await readWhole(`${corpus}/${name}.pdf`)
    if (isRefusal(read)) throw new Error(`refused: ${read.refused}`)
    await expect(goldenOf(read)).toMatchFileSnapshot(`golden/${name.split('/')[1] ?? ''}.txt`)
  })

  test.each([
    ['RisingSun__EPA_2024-25', 'not-an-lcap'],
    ['SFUSD__lcap-infographic-lite_fy2021-22', 'not-an-lcap'],
  ])('%s is refused as what it is not', async (name, refused) => {
    expect(await readWhole(`${corpus}/other/${name}.pdf`)).toMatchObject({ refused })
  })
})
