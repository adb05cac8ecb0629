import { createHash, randomInt, randomUUID } from 'node:crypto'
import type { Language, ReportKind, ReportOutcome } from '@cuentas/shared'
import { findDistrict } from '#db/district-repository.ts'
import { districtsOfLineItems } from '#db/correction-repository.ts'
import type { Database } from '#db/database.ts'
import { forgetGuessesBefore, guessesOf, saveGuesses } from '#db/staff-repository.ts'
import { answersTo, findReport, insertReport, insertReportAnswer, reportsOf, type Report, type ReportAnswer } from '#db/voice-repository.ts'
import { recordChanges } from '#services/audit/write-audit.ts'
import type { Author, CorrectionTools } from '#services/corrections/write-corrections.ts'
import { DomainError } from '#services/domain-error.ts'

/** Letters of a receipt: none that is taken for another (no 0 O 1 I L). Ten of them are 49 bits, which nobody guesses. */
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
/** Reports that one address may send in an hour, and that all together may send about one district in an hour. */
const mostAnHour = { address: 10, district: 200 } as const
const hour = 60 * 60_000
/** Characters of a reader's words at most. */
export const longestReport = 2000

/** Where reports come from, so that nobody floods them: the address is kept as a hash for an hour, and never beside the report. */
export interface Sender {
  readonly address: string
}

/** What a reader says is wrong with a figure. */
export interface ReportWords {
  readonly subject: string
  readonly kind: ReportKind
  readonly words: string
  readonly language: Language
}

/**
 * Takes a reader's report about a line item, or a figure that stands in no plan (`districtOfFigure` names whose it is), and gives its receipt number.
 * Throws `line-item-not-found`, `too-many-reports`.
 */
export async function takeReport(
  { database, now }: CorrectionTools,
  sender: Sender,
  report: ReportWords,
  districtOfFigure: (id: string) => Promise<string | undefined>,
): Promise<string> {
  const em = database.session()
  const district = (await districtsOfLineItems(em, [report.subject])).get(report.subject) ?? (await districtOfFigure(report.subject))
  if (district === undefined) throw new DomainError('line-item-not-found')
  await slowDown(database, now(), sender, district)
  const receipt = newReceipt()
  await insertReport(em, { ...report, words: plainText(report.words), receipt, district, at: new Date(now()).toISOString() })
  return receipt
}

async function slowDown(database: Database, now: number, { address }: Sender, district: string): Promise<void> {
  const em = database.session()
  const slot = Math.floor(now / hour)
  const keys = {
    address: `report ${createHash('sha256').update(`${slot} ${address}`).digest('hex').slice(0, 24)}`,
    district: `report ${slot} ${district}`,
  }
  const known = new Map((await guessesOf(em, Object.values(keys))).map(({ key, failures }) => [key, failures]))
  const counts = { address: known.get(keys.address) ?? 0, district: known.get(keys.district) ?? 0 }
  if (counts.address >= mostAnHour.address || counts.district >= mostAnHour.district) throw new DomainError('too-many-reports')
  await saveGuesses(em, [
    { key: keys.address, failures: counts.address + 1, lastAt: now },
    { key: keys.district, failures: counts.district + 1, lastAt: now },
  ])
  await forgetGuessesBefore(em, now - 24 * hour)
}

function newReceipt(): string {
  const sign = () => letters[randomInt(letters.length)] ?? ''
  return `${Array.from({ length: 5 }, sign).join('')}-${Array.from({ length: 5 }, sign).join('')}`
}

/** Words as a person typed them, without the characters that only programs write, and no longer than allowed. */
function plainText(words: string): string {
  return words
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, '')
    .trim()
    .slice(0, longestReport)
}

/** What everybody with the receipt sees: what the report was about, when, and what became of it. The reader's own words are shown to staff alone. */
export interface ReportStatus {
  readonly receipt: string
  readonly subject: string
  /** False where it is a figure that stands in no plan. */
  readonly isLineItem: boolean
  readonly district: { readonly key: string; readonly name: string }
  readonly kind: ReportKind
  readonly at: string
  readonly answer: Pick<ReportAnswer, 'outcome' | 'english' | 'spanish' | 'batch' | 'role' | 'at'> | null
}

/** A report by its receipt, however it was typed. Throws `report-not-found`. */
export async function reportStatus(database: Database, typed: string): Promise<ReportStatus> {
  const em = database.session()
  const plain = typed.toUpperCase().replace(/[^0-9A-Z]/g, '')
  const report = await findReport(em, `${plain.slice(0, 5)}-${plain.slice(5, 10)}`)
  if (!report) throw new DomainError('report-not-found')
  const answer = (await answersTo(em, { report: report.receipt })).at(-1)
  const district = await findDistrict(em, report.district)
  return {
    receipt: report.receipt,
    subject: report.subject,
    isLineItem: (await districtsOfLineItems(em, [report.subject])).has(report.subject),
    district: { key: report.district, name: district?.district.name ?? report.district },
    kind: report.kind,
    at: report.at,
    answer: answer
      ? { outcome: answer.outcome, english: answer.english, spanish: answer.spanish, batch: answer.batch, role: answer.role, at: answer.at }
      : null,
  }
}

/** A report as staff see it: the reader's words, and every answer. */
export interface StaffReport {
  readonly report: Report
  readonly isLineItem: boolean
  readonly answers: readonly ReportAnswer[]
}

/** Reports of a district, the newest first: those that wait, then those that were answered. */
export async function reportsForStaff(database: Database, district: string): Promise<readonly StaffReport[]> {
  const em = database.session()
  const answers = await answersTo(em, { district })
  const reports = await reportsOf(em, district)
  const lineItems = await districtsOfLineItems(
    em,
    reports.map(({ subject }) => subject),
  )
  const all = reports.map((report) => ({
    report,
    isLineItem: lineItems.has(report.subject),
    answers: answers.filter((answer) => answer.report === report.receipt),
  }))
  return [...all.filter((one) => one.answers.length === 0), ...all.filter((one) => one.answers.length > 0)]
}

/** Answers a report; the answer is public, and so is the entry in the record. Throws `report-not-found`, `reply-empty`. */
export async function answerReport(
  { database, now }: CorrectionTools,
  { author, role }: Author,
  order: {
    readonly district: string
    readonly receipt: string
    readonly outcome: ReportOutcome
    readonly english: string
    readonly spanish: string
    readonly batch: string | null
  },
): Promise<void> {
  const report = await findReport(database.session(), order.receipt)
  if (report?.district !== order.district) throw new DomainError('report-not-found')
  const [english, spanish] = [plainText(order.english), plainText(order.spanish)]
  if (english === '' && spanish === '') throw new DomainError('reply-empty')
  const at = new Date(now()).toISOString()
  await database.session().transactional(async (em) => {
    const before = (await answersTo(em, { report: report.receipt })).at(-1)
    await insertReportAnswer(em, {
      id: randomUUID(),
      report: report.receipt,
      district: order.district,
      outcome: order.outcome,
      english,
      spanish,
      batch: order.batch,
      author,
      role,
      at,
    })
    await recordChanges(em, [
      {
        at,
        author,
        role,
        district: order.district,
        kind: 'report-answered',
        subject: report.receipt,
        was: before ? JSON.stringify({ outcome: before.outcome, english: before.english, spanish: before.spanish }) : '',
        became: JSON.stringify({ lineItem: report.subject, outcome: order.outcome, english, spanish }),
        reason: '',
        batch: order.batch,
      },
    ])
  })
}
