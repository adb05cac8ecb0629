import { existsSync, writeFileSync } from 'node:fs'
import { accuracyPage } from '#accuracy/accuracy-page.ts'
import { readCollection } from '#accuracy/collection.ts'
import { measureCorpus } from '#accuracy/measure.ts'
import { readReasons } from '#accuracy/reasons.ts'
import { projectFolder } from '#files/project-folder.ts'

/** `npm run accuracy`: reads the corpus beside the project and writes docs/accuracy.md. */
const corpus = projectFolder('../shared/corpus')
if (existsSync(corpus)) {
  const measured = await measureCorpus(
    corpus,
    () => true,
    (line) => console.log(line),
  )
  writeFileSync(projectFolder('docs/accuracy.md'), accuracyPage(measured, readReasons(), await readCollection(corpus)))
  console.log('docs/accuracy.md')
} else {
  console.error(`There is no corpus at ${corpus}: docs/accuracy.md is left as it is.`)
  process.exitCode = 2
}
