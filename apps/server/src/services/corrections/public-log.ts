import type { BatchUndo, Correction, CorrectionChange } from '@cuentas/shared'
import type { Database } from '#db/database.ts'
import { namesOfDistricts } from '#db/district-repository.ts'
import { newestOfLog, type LogPage } from '#db/public-log-repository.ts'
import { voicesOfLog } from '#services/voices/voices-of-log.ts'
import { aboutOf, type LogEntries, type LogEntry } from '#services/views/log-entry.ts'

/** The newest changes of the open log, of all districts or of one: a row a change, the newest first. */
export async function publicLog(
  database: Database,
  district: string | undefined,
  page: { readonly limit: number; readonly skip: number },
): Promise<LogEntries> {
  const em = database.session()
  const log = await newestOfLog(em, district, page.skip + page.limit)
  const names = await namesOfDistricts(em, [...new Set([...log.batches.values()].map((batch) => batch.district))])
  const voices = await voicesOfLog(database, district)
  const entries = [
    ...voices,
    ...log.corrections.map((correction) => entryOf(correction, log, names)),
    ...log.undos.map((undo) => entryOfUndo(undo, log, names)),
  ]
  return {
    changes: log.changes + voices.length,
    entries: entries
      .flatMap((entry) => (entry ? [entry] : []))
      .toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1))
      .slice(page.skip, page.skip + page.limit),
  }
}

function entryOf(
  { id, batch: batchId, target, change, expect, reason, at }: Correction,
  log: LogPage,
  names: ReadonlyMap<string, string>,
): LogEntry | undefined {
  const batch = log.batches.get(batchId)
  if (!batch) return undefined
  return {
    id,
    at,
    district: { key: batch.district, name: names.get(batch.district) ?? batch.district },
    role: batch.role,
    kind: change.action,
    batch: batchId,
    batchName: batch.name,
    about: aboutOf(target),
    was: expect.was,
    now: valueOf(change),
    reason,
    status: log.undos.some((undo) => undo.batch === batchId) ? 'undone' : 'in-force',
  }
}

function entryOfUndo({ batch: batchId, role, at, reason }: BatchUndo, log: LogPage, names: ReadonlyMap<string, string>): LogEntry | undefined {
  const batch = log.batches.get(batchId)
  if (!batch) return undefined
  return {
    id: `${batchId}/undone`,
    at,
    district: { key: batch.district, name: names.get(batch.district) ?? batch.district },
    role,
    kind: 'undone',
    batch: batchId,
    batchName: batch.name,
    about: null,
    was: '',
    now: '',
    reason,
    status: 'in-force',
  }
}

/** What was decided, as text: the same words as the value that it replaced. */
function valueOf(change: CorrectionChange): string {
  switch (change.action) {
    case 'category':
      return change.category ?? 'not-stated'
    case 'tag':
      return `${change.tag} ${change.present ? 'yes' : 'no'}`
    case 'level':
      return change.rjLevel
    case 'split':
      return change.split.parts.map((part) => JSON.stringify(part)).join(' ')
    case 'unsplit':
      return 'unsplit'
    case 'link':
      return `linked ${change.to.lineItem}`
    case 'unlink':
      return `not linked ${change.to.lineItem}`
    case 'repair':
    case 'repair-total':
      return `${change.accepted ? 'accepted' : 'refused'} ${change.cents / 100}`
    default:
      return ''
  }
}
