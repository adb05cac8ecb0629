import { writeFileSync } from 'node:fs'
import { makeClassifier, readTaxonomy } from '@cuentas/budget'
import { projectFolder } from '#files/project-folder.ts'
import { readTaxonomyFiles } from '#files/taxonomy-files.ts'
import { readLabelledActions } from '#tags/labelled-actions.ts'
import { classifierSource, printClassifier } from '#tags/print-classifier.ts'

/** `npm run tags:train`: makes data/taxonomy/classifier.json again. The same labels and lexicon give the same file, byte for byte. */
const actions = readLabelledActions()
if (!actions) {
  console.error('../shared/labels.csv is not there: the classifier is left as it is.')
  process.exitCode = 2
} else {
  const { categories, lexicon } = await readTaxonomyFiles()
  const classifier = makeClassifier(actions, readTaxonomy({ categories, lexicon }), '1', classifierSource)
  writeFileSync(projectFolder('data/taxonomy/classifier.json'), printClassifier(classifier))
  console.log(
    `data/taxonomy/classifier.json: ${Object.keys(classifier.weights).length} features from ${classifier.actions} actions of ${classifier.districts} districts`,
  )
}
