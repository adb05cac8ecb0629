import type { SqlEntityManager } from '@mikro-orm/postgresql'
import {
  authorRoleSchema,
  correctionTargetSchema,
  languageSchema,
  reportKinds,
  reportOutcomes,
  type AuthorRole,
  type CorrectionTarget,
  type Language,
  type ReportKind,
  type ReportOutcome,
} from '@cuentas/shared'
import { z } from 'zod'
import { fromJson } from '#db/from-json.ts'
import { replyEntity, reportAnswerEntity, reportEntity } from '#db/voice-entities.ts'

const fresh = { disableIdentityMap: true } as const

/** What a district says beside a figure. `target`: what a line item's id was made from; null for other figures. */
export interface Reply {
  readonly id: string
  readonly district: string
  readonly subject: string
  readonly target: CorrectionTarget | null
  readonly english: string
  readonly spanish: string
  readonly author: string
  readonly role: AuthorRole
  readonly at: string
}

/** What a reader reported. */
export interface Report {
  readonly receipt: string
  readonly district: string
  readonly subject: string
  readonly kind: ReportKind
  readonly words: string
  readonly language: Language
  readonly at: string
}

/** What became of a report. */
export interface ReportAnswer {
  readonly id: string
  readonly report: string
  readonly district: string
  readonly outcome: ReportOutcome
  readonly english: string
  readonly spanish: string
  readonly batch: string | null
  readonly author: string
  readonly role: AuthorRole
  readonly at: string
}

/** Replies of a district, or of all, the oldest first. A later one about the same figure takes an earlier one's place. */
export async function repliesOf(em: SqlEntityManager, where: { readonly district?: string | undefined; readonly subject?: string }): Promise<readonly Reply[]> {
  const rows = await em.find(
    replyEntity,
    { ...(where.district === undefined ? {} : { districtKey: where.district }), ...(where.subject === undefined ? {} : { subject: where.subject }) },
    { orderBy: { at: 'asc', number: 'asc' }, ...fresh },
  )
  return rows.map(({ districtKey: district, target, role, number: _, ...row }) => ({
    ...row,
    district,
    target: target === null || target === undefined ? null : correctionTargetSchema.parse(fromJson(target)),
    role: authorRoleSchema.parse(role),
  }))
}

/** Writes a reply under its district's next number. The caller holds the transaction; two writers at once: the second is refused by the database. */
export async function insertReply(em: SqlEntityManager, { district, target, ...reply }: Omit<Reply, 'id'>): Promise<string> {
  const number = (await em.count(replyEntity, { districtKey: district })) + 1
  const id = `${district}-r${number}`
  await em.insertMany(replyEntity, [{ ...reply, id, number, districtKey: district, target: target === null ? null : JSON.stringify(target) }])
  return id
}

/** Writes a report. */
export async function insertReport(em: SqlEntityManager, { district, ...report }: Report): Promise<void> {
  await em.insertMany(reportEntity, [{ ...report, districtKey: district }])
}

/** A report by its receipt number. */
export async function findReport(em: SqlEntityManager, receipt: string): Promise<Report | undefined> {
  const row = await em.findOne(reportEntity, { receipt }, fresh)
  return row ? reportOf(row) : undefined
}

/** Reports of a district, the newest first. */
export async function reportsOf(em: SqlEntityManager, districtKey: string): Promise<readonly Report[]> {
  return (await em.find(reportEntity, { districtKey }, { orderBy: { at: 'desc', receipt: 'asc' }, limit: 500, ...fresh })).map(reportOf)
}

/** Reports that nobody has answered. */
export async function openReports(em: SqlEntityManager, districtKey: string): Promise<readonly Report[]> {
  const answered = new Set((await em.find(reportAnswerEntity, { districtKey }, { fields: ['report'], ...fresh })).map(({ report }) => report))
  return (await reportsOf(em, districtKey)).filter(({ receipt }) => !answered.has(receipt))
}

function reportOf({
  districtKey: district,
  kind,
  language,
  ...row
}: {
  readonly districtKey: string
  readonly receipt: string
  readonly subject: string
  readonly kind: string
  readonly words: string
  readonly language: string
  readonly at: string
}): Report {
  return { ...row, district, kind: z.enum(reportKinds).parse(kind), language: languageSchema.parse(language) }
}

/** Answers to reports of a district (or of all) or to one report, the oldest first. */
export async function answersTo(
  em: SqlEntityManager,
  where: { readonly district?: string | undefined; readonly report?: string },
): Promise<readonly ReportAnswer[]> {
  const rows = await em.find(
    reportAnswerEntity,
    { ...(where.district === undefined ? {} : { districtKey: where.district }), ...(where.report === undefined ? {} : { report: where.report }) },
    { orderBy: { at: 'asc', id: 'asc' }, ...fresh },
  )
  return rows.map(({ districtKey: district, outcome, role, batch, ...row }) => ({
    ...row,
    district,
    outcome: z.enum(reportOutcomes).parse(outcome),
    role: authorRoleSchema.parse(role),
    batch: batch ?? null,
  }))
}

/** Writes an answer. */
export async function insertReportAnswer(em: SqlEntityManager, { district, ...answer }: ReportAnswer): Promise<void> {
  await em.insertMany(reportAnswerEntity, [{ ...answer, districtKey: district }])
}
