export { readTaxonomy, type Taxonomy, type TaxonomyFiles } from '#tags/read-taxonomy.ts'
export { tagAction } from '#tags/tag-action.ts'
export type { ActionToTag } from '#tags/action-text.ts'
