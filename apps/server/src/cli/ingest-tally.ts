import type { Language } from '@cuentas/shared'
import { columns } from '#cli/terminal.ts'
import { say, wholeNumber, type WordKey } from '#cli/words.ts'
import type { IngestedStateFile } from '#services/state-files/ingest-state-file.ts'
import type { Ingested } from '#services/ingest/ingest-file.ts'

/** What a run of ingest came to. */
export interface Tally {
  readonly documents: number
  readonly stored: number
  readonly readAgain: number
  readonly unchanged: number
  readonly refused: number
  /** Of those, files that were named on the command line. */
  readonly namedRefused: number
  readonly broken: number
  /** Pages that were read in this run. */
  readonly pagesRead: number
  readonly lineItems: number
  readonly holds: number
  readonly fails: number
  readonly cannotBeMade: number
  readonly seconds: number
}

export const emptyTally: Tally = {
  documents: 0,
  stored: 0,
  readAgain: 0,
  unchanged: 0,
  refused: 0,
  namedRefused: 0,
  broken: 0,
  pagesRead: 0,
  lineItems: 0,
  holds: 0,
  fails: 0,
  cannotBeMade: 0,
  seconds: 0,
}

/** The tally with one more file. */
export function tallied(tally: Tally, outcome: Ingested | IngestedStateFile | { readonly kind: 'broken' }, named: boolean): Tally {
  const next = { ...tally, documents: tally.documents + 1 }
  if (outcome.kind === 'broken') return { ...next, broken: tally.broken + 1 }
  if (outcome.kind === 'refused') return { ...next, refused: tally.refused + 1, namedRefused: tally.namedRefused + (named ? 1 : 0) }
  if ('file' in outcome) {
    const isNew = outcome.kind === 'stored'
    return { ...next, stored: tally.stored + (isNew ? 1 : 0), unchanged: tally.unchanged + (isNew ? 0 : 1) }
  }
  const { counts, document } = outcome.stored
  return {
    ...next,
    stored: tally.stored + (outcome.kind === 'stored' ? 1 : 0),
    readAgain: tally.readAgain + (outcome.kind === 'read-again' ? 1 : 0),
    unchanged: tally.unchanged + (outcome.kind === 'unchanged' ? 1 : 0),
    pagesRead: tally.pagesRead + (outcome.kind === 'unchanged' ? 0 : document.pages),
    lineItems: tally.lineItems + counts.lineItems,
    holds: tally.holds + counts.holds,
    fails: tally.fails + counts.fails,
    cannotBeMade: tally.cannotBeMade + counts.cannotBeMade,
  }
}

/** The closing table. Lines that count nothing are left out, but for documents, line items and checks. */
export function tallyTable(tally: Tally, language: Language): readonly string[] {
  const speed = tally.seconds > 0 ? tally.pagesRead / tally.seconds : 0
  const rows: readonly (readonly [WordKey, number, 'always' | 'when any'])[] = [
    ['table-documents', tally.documents, 'always'],
    ['table-new', tally.stored, 'when any'],
    ['table-read-again', tally.readAgain, 'when any'],
    ['table-unchanged', tally.unchanged, 'when any'],
    ['table-refused', tally.refused, 'when any'],
    ['table-broken', tally.broken, 'when any'],
    ['table-line-items', tally.lineItems, 'always'],
    ['table-hold', tally.holds, 'always'],
    ['table-fail', tally.fails, 'always'],
    ['table-cannot', tally.cannotBeMade, 'always'],
    ['table-pages', tally.pagesRead, 'when any'],
    ['table-speed', Math.round(speed), 'when any'],
  ]
  const shown = rows.filter(([, value, when]) => when === 'always' || value > 0)
  return ['', ...columns(shown.map(([key, value]) => [say(language, key), wholeNumber(value)]))]
}
