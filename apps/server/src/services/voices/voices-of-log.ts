import { reportOutcomeWords } from '@cuentas/shared'
import type { Database } from '#db/database.ts'
import { namesOfDistricts } from '#db/district-repository.ts'
import { findLineItem } from '#db/line-item-repository.ts'
import { answersTo, findReport, repliesOf } from '#db/voice-repository.ts'
import { aboutOf, type DecidedAbout, type LogEntry } from '#services/views/log-entry.ts'

/** Replies and answers to readers as changes of the open log, of all districts or of one. Neither bears a name, nor a reader's words. */
export async function voicesOfLog(database: Database, district: string | undefined): Promise<readonly LogEntry[]> {
  const em = database.session()
  const [replies, answers] = [await repliesOf(em, { district }), await answersTo(em, { district })]
  const names = await namesOfDistricts(em, [...new Set([...replies, ...answers].map((one) => one.district))])
  const of = (key: string) => ({ key, name: names.get(key) ?? key })
  const last = new Map<string, string>()
  const said = replies.map(({ id, at, district: key, role, subject, target, english, spanish }): LogEntry => {
    const now = [english, spanish].filter((words) => words !== '').join(' / ')
    const was = last.get(subject) ?? ''
    last.set(subject, now)
    const about = target ? aboutOf(target) : null
    return { id, at, district: of(key), role, kind: 'reply', batch: '', batchName: '', about, was, now, reason: '', status: 'in-force' }
  })
  const answered: LogEntry[] = []
  for (const { id, at, district: key, role, report, outcome, english, spanish, batch } of answers) {
    const subject = (await findReport(em, report))?.subject ?? ''
    answered.push({
      id,
      at,
      district: of(key),
      role,
      kind: 'report-answered',
      batch: batch ?? '',
      batchName: '',
      about: await aboutLineItem(em, subject),
      was: '',
      now: outcome,
      reason: [english, spanish].filter((words) => words !== '').join(' / ') || reportOutcomeWords[outcome].en,
      status: 'in-force',
    })
  }
  return [...said, ...answered]
}

async function aboutLineItem(em: Parameters<typeof findLineItem>[0], id: string): Promise<DecidedAbout | null> {
  const found = (await findLineItem(em, id))?.lineItem
  if (!found) return null
  const { document, fiscalYear, goal, action, title } = found
  return { kind: 'line-item', lineItem: found.id, document, fiscalYear, goal, action, title }
}
