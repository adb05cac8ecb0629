import type { ClassifierFile } from '@cuentas/shared'
import { calibrate } from '#tags/calibration.ts'
import { judgeByDistrict, prepareExamples, sureFrom, type LabelledAction } from '#tags/judge-by-district.ts'
import type { Taxonomy } from '#tags/read-taxonomy.ts'
import { trainClassifier } from '#tags/train-classifier.ts'

/** Below this measured precision a category is not stated: more often wrong than right. */
const abstainBelow = 0.35

/** data/taxonomy/classifier.json from labelled actions: weights from all of them, confidence from districts left out. */
export function makeClassifier(actions: readonly LabelledAction[], taxonomy: Taxonomy, version: string, source: string): ClassifierFile {
  const { examples } = prepareExamples(actions, taxonomy)
  const judged = judgeByDistrict(actions, taxonomy).flatMap(({ choice, category }) => (choice && category ? [{ choice, label: category }] : []))
  return {
    version,
    source,
    actions: examples.length,
    districts: new Set(examples.map(({ district }) => district)).size,
    ...trainClassifier(examples),
    sureFrom,
    calibration: calibrate(judged),
    abstainBelow,
  }
}
