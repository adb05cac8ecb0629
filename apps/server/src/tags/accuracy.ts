import { writeFileSync } from 'node:fs'
import { readTaxonomy } from '@cuentas/budget'
import { projectFolder } from '#files/project-folder.ts'
import { readTaxonomyFiles } from '#files/taxonomy-files.ts'
import { accuracyPage } from '#tags/accuracy-page.ts'
import { readLabelledActions } from '#tags/labelled-actions.ts'

/** `npm run tags:accuracy`: writes docs/tag-accuracy.md. */
const actions = readLabelledActions()
if (!actions) {
  console.error('../shared/labels.csv is not there: docs/tag-accuracy.md is left as it is.')
  process.exitCode = 2
} else {
  writeFileSync(projectFolder('docs/tag-accuracy.md'), accuracyPage(actions, readTaxonomy(await readTaxonomyFiles())))
  console.log('docs/tag-accuracy.md')
}
