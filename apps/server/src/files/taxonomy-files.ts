import { readFile } from 'node:fs/promises'
import { projectFolder } from '#files/project-folder.ts'

/** The taxonomy's files as parsed JSON, not yet checked: `readTaxonomy` does that. */
export async function readTaxonomyFiles(): Promise<{ readonly categories: unknown; readonly lexicon: unknown; readonly classifier: unknown }> {
  const [categories, lexicon] = await Promise.all(['categories', 'lexicon'].map(readJson))
  const classifier = await readJson('classifier').catch(nothingWhenMissing)
  return { categories, lexicon, classifier }
}

async function readJson(name: string): Promise<unknown> {
  const value: unknown = JSON.parse(await readFile(projectFolder(`data/taxonomy/${name}.json`), 'utf8'))
  return value
}

/** The classifier is optional: without it the rules decide alone. */
function nothingWhenMissing(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
  throw error
}
