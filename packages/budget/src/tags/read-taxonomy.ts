import { categoriesFileSchema, classifierFileSchema, lexiconFileSchema, type CategoriesFile, type ClassifierFile } from '@cuentas/shared'
import { indexPhrases, type PhraseIndex } from '#tags/phrases.ts'

/** The taxonomy, ready for tagging. Made once from the files of data/taxonomy. */
export interface Taxonomy {
  readonly categories: CategoriesFile
  readonly phrases: PhraseIndex
  /** Null before a classifier is trained: the rules decide alone. */
  readonly classifier: ClassifierFile | null
  /** Lower-case words without accents that a text broken by layout may be put together to. */
  readonly vocabulary: ReadonlySet<string>
  /** "rules-1": version of the lexicon's rules. */
  readonly rulesVersion: string
}

/** Contents of data/taxonomy/categories.json, lexicon.json and classifier.json, parsed as JSON and not yet checked. */
export interface TaxonomyFiles {
  readonly categories: unknown
  readonly lexicon: unknown
  readonly classifier?: unknown
}

function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 2)
}

/** Checks the files and makes them ready for `tagAction`. Throws zod's error naming the wrong field. */
export function readTaxonomy(files: TaxonomyFiles): Taxonomy {
  const categories = categoriesFileSchema.parse(files.categories)
  const lexicon = lexiconFileSchema.parse(files.lexicon)
  const classifier = files.classifier === undefined || files.classifier === null ? null : classifierFileSchema.parse(files.classifier)
  const phrases = indexPhrases(lexicon)
  const vocabulary = new Set([
    ...phrases.vocabulary,
    'restorative',
    'restaurativa',
    'restaurativas',
    ...categories.categories.flatMap((category) =>
      wordsOf([category.definition.en, category.definition.es, ...category.include.map((example) => example.description)].join(' ')),
    ),
    ...(classifier ? Object.keys(classifier.weights).map((feature) => feature.slice(2)) : []),
  ])
  return { categories, phrases, classifier, vocabulary, rulesVersion: `rules-${lexicon.version}` }
}
