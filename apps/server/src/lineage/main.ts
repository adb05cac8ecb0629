import { writeFileSync } from 'node:fs'
import { projectFolder } from '#files/project-folder.ts'
import { readGroups } from '#lineage/corpus-plans.ts'
import { readHandChecks } from '#lineage/hand-checks.ts'
import { lineagePage } from '#lineage/lineage-page.ts'
import { measureGroup } from '#lineage/measure-lineage.ts'

/** `npm run lineage:accuracy`: reads the corpus beside the project and writes docs/lineage.md. */
const checks = readHandChecks()
const groups = await readGroups(checks.together)
if (groups) {
  writeFileSync(projectFolder('docs/lineage.md'), lineagePage(groups.flatMap(measureGroup), checks))
  console.log('docs/lineage.md')
} else {
  console.error('There is no corpus at ../shared/corpus: docs/lineage.md is left as it is.')
  process.exitCode = 2
}
