import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { agreement, calibrated, judgeByDistrict, levelPairs, macroF1, makeClassifier, namedFound, readTaxonomy, tagAction } from '@cuentas/budget'
import { projectFolder } from '#files/project-folder.ts'
import { readTaxonomyFiles } from '#files/taxonomy-files.ts'
import { accuracyPage } from '#tags/accuracy-page.ts'
import { labelsFile, readLabelledActions } from '#tags/labelled-actions.ts'
import { classifierSource, printClassifier } from '#tags/print-classifier.ts'

const files = await readTaxonomyFiles()
const taxonomy = readTaxonomy(files)
const labelled = readLabelledActions()
if (!labelled) console.warn(`skipped: ${labelsFile} is not there`)
const actions = labelled ?? []

describe.skipIf(!labelled)('tags against the hand labels (skipped where ../shared is not there)', () => {
  const tagged = actions.map(({ action, category, rjLevel }) => ({ category, rjLevel, tag: tagAction(action, taxonomy) }))
  const levels = tagged.map(({ rjLevel, tag }) => ({ label: rjLevel, said: tag.rjLevel }))
  const judged = labelled ? judgeByDistrict(actions, taxonomy) : []

  it('finds restorative justice named with F1 of 0.99 or more', () => expect(namedFound(levels).f1).toBeGreaterThanOrEqual(0.99))
  it('gives its level in 92 % or more, macro F1 0.80 or more', () => {
    expect(agreement(levelPairs(levels)).share).toBeGreaterThanOrEqual(0.92)
    expect(macroF1(levelPairs(levels))).toBeGreaterThanOrEqual(0.8)
  })
  it('gives the category in 85 % or more', () =>
    expect(agreement(tagged.flatMap(({ category, tag }) => (category ? [{ label: category, said: tag.category }] : []))).share).toBeGreaterThanOrEqual(0.85))

  it('gives the category in 78 % or more of actions whose district no classifier saw', () => {
    const pairs = judged.flatMap(({ category, choice }) => (category ? [{ label: category, said: choice?.category ?? null }] : []))
    expect(pairs).toHaveLength(tagged.filter(({ category }) => category).length)
    expect(agreement(pairs).share).toBeGreaterThanOrEqual(0.78)
  })

  it('is right in 95 % or more of the highest confidence', () => {
    const confident = judged.flatMap(({ category, choice }) =>
      category && choice && calibrated(choice, taxonomy.classifier) >= 0.95 ? [{ label: category, said: choice.category }] : [],
    )
    expect(confident.length).toBeGreaterThan(50)
    expect(agreement(confident).share).toBeGreaterThanOrEqual(0.95)
  })

  it('has the classifier that the labels and the lexicon of today give, byte for byte (otherwise: npm run tags:train)', () => {
    const { categories, lexicon } = files
    const made = makeClassifier(actions, readTaxonomy({ categories, lexicon }), taxonomy.classifier?.version ?? '', classifierSource)
    expect(printClassifier(made)).toBe(readFileSync(projectFolder('data/taxonomy/classifier.json'), 'utf8'))
  })

  it('has the page docs/tag-accuracy.md of today (otherwise: npm run tags:accuracy)', () =>
    expect(readFileSync(projectFolder('docs/tag-accuracy.md'), 'utf8')).toBe(accuracyPage(actions, taxonomy)))
})
