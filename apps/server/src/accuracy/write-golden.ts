import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { goldenDocuments, goldenOf } from '#accuracy/golden.ts'
import { projectFolder } from '#files/project-folder.ts'

/** `npm run golden`: reads the plans to 2019-20 of the reference collection and writes their figures to data/reference/golden, to be compared with the pages. */
const folder = projectFolder('../shared/corpus/lcap-pdf')
const golden = projectFolder('data/reference/golden')
mkdirSync(golden, { recursive: true })
for (const name of goldenDocuments) {
  const file = join(folder, `${name}.pdf`)
  if (!existsSync(file)) {
    console.error(`${file} is not there: its golden file is left as it is.`)
    process.exitCode = 2
    continue
  }
  writeFileSync(join(golden, `${name}.txt`), await goldenOf(file))
  console.log(`data/reference/golden/${name}.txt`)
}
