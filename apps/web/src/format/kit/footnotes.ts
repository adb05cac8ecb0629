import type { BriefPlace } from '@cuentas/shared'
import type { DocumentSummary } from '#api.ts'
import type { Placed } from '#format/kit/said.ts'
import { documentName } from '#format/document-name.ts'
import { count } from '#format/list.ts'
import type { Language } from '#language.ts'
import type { Translate } from '#locales/words.ts'

/** A footnote: its number, its words ("LCAP 2025-26, p. 83, and 2 more pages"), and the places that it opens. */
export interface Footnote {
  readonly number: number
  readonly text: string
  readonly places: readonly BriefPlace[]
}

const keyOf = (places: readonly BriefPlace[]) => places.map(({ document, page, lineItem }) => `${document} ${page} ${lineItem ?? ''}`).join('|')

/** Footnotes of figures in the order in which they are first said; figures that stand on the same pages share one. A figure of $0 without an action has none. */
export function footnotesOf(
  figures: readonly Placed[],
  documents: readonly DocumentSummary[],
  t: Translate,
  language: Language,
): { readonly notes: readonly Footnote[]; readonly noteOf: (figure: Placed) => Footnote | undefined } {
  const notes = new Map<string, Footnote>()
  for (const { places } of figures) {
    const key = keyOf(places)
    if (places.length > 0 && !notes.has(key)) notes.set(key, { number: notes.size + 1, text: placesText(places, documents, t, language), places })
  }
  return { notes: [...notes.values()], noteOf: ({ places }) => notes.get(keyOf(places)) }
}

/** "LCAP 2025-26, p. 83"; of a sum, its first page and how many more. */
export function placesText(places: readonly BriefPlace[], documents: readonly DocumentSummary[], t: Translate, language: Language): string {
  const [first] = places
  if (!first) return ''
  const text = placeText(first, documents, t)
  const more = new Set(places.map(({ document, page }) => `${document} ${page}`)).size - 1
  return more === 0 ? text : `${text}, ${t('kit:source-more', { count: more, formatted: count(more, language) })}`
}

/** "LCAP 2025-26, p. 83". */
export function placeText({ document, page }: BriefPlace, documents: readonly DocumentSummary[], t: Translate): string {
  const found = documents.find(({ sha256 }) => sha256 === document)
  return t('kit:footnote', { document: found ? documentName(found, t) : document.slice(0, 12), page })
}
