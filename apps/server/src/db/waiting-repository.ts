import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { authorRoleSchema, type AuthorRole } from '@cuentas/shared'
import { z } from 'zod'
import { fromJson } from '#db/from-json.ts'
import { districtSettingEntity, waitingAnswerEntity, waitingChangeEntity } from '#db/queue-entities.ts'

const fresh = { disableIdentityMap: true } as const

/** What became of a change that waited. */
export const waitingAnswers = ['approved', 'declined', 'taken-back'] as const
export type WaitingAnswer = (typeof waitingAnswers)[number]

/** A change that waits for a second person, or waited. `change` is what is to be written, not yet parsed; `moves` in cents. */
export interface WaitingRow {
  readonly id: string
  readonly district: string
  readonly number: number
  readonly name: string
  readonly author: string
  readonly role: AuthorRole
  readonly at: string
  readonly change: unknown
  readonly moves: number
  readonly lineItems: number
  readonly answer: {
    readonly answer: WaitingAnswer
    readonly author: string
    readonly role: AuthorRole
    readonly at: string
    readonly reason: string
    readonly batch: string | null
  } | null
}

/** Changes of a district that wait or waited, the newest first; those without an answer alone, when asked for. */
export async function waitingChanges(em: SqlEntityManager, districtKey: string, onlyOpen: boolean): Promise<readonly WaitingRow[]> {
  const rows = await em.find(waitingChangeEntity, { districtKey }, { orderBy: { number: 'desc' }, ...fresh })
  const answers = await em.find(waitingAnswerEntity, { districtKey }, fresh)
  const byChange = new Map(answers.map((answer) => [answer.waiting, answer]))
  return rows
    .map(({ districtKey: district, change, role, ...row }) => {
      const found = byChange.get(row.id)
      const answer = found
        ? {
            answer: z.enum(waitingAnswers).parse(found.answer),
            author: found.author,
            role: authorRoleSchema.parse(found.role),
            at: found.at,
            reason: found.reason,
            batch: found.batch ?? null,
          }
        : null
      return { ...row, district, role: authorRoleSchema.parse(role), change: fromJson(change), answer }
    })
    .filter(({ answer }) => !onlyOpen || answer === null)
}

/** One change that waits or waited. */
export async function findWaiting(em: SqlEntityManager, districtKey: string, id: string): Promise<WaitingRow | undefined> {
  return (await waitingChanges(em, districtKey, false)).find((row) => row.id === id)
}

/** Writes a change that waits, under the district's next number. The caller holds the district. */
export async function insertWaiting(em: SqlEntityManager, row: Omit<WaitingRow, 'id' | 'number' | 'answer'>): Promise<string> {
  const [last] = await em.find(waitingChangeEntity, { districtKey: row.district }, { orderBy: { number: 'desc' }, limit: 1, ...fresh })
  const number = (last?.number ?? 0) + 1
  const { district, change, ...plain } = row
  const id = `${district}-w${number}`
  await em.insertMany(waitingChangeEntity, [{ ...plain, id, number, districtKey: district, change: JSON.stringify(change) }])
  return id
}

/** Writes what became of a change that waited. A second answer is refused by the database. */
export async function insertWaitingAnswer(
  em: SqlEntityManager,
  { district, ...answer }: NonNullable<WaitingRow['answer']> & { readonly waiting: string; readonly district: string },
): Promise<void> {
  await em.insertMany(waitingAnswerEntity, [{ ...answer, districtKey: district }])
}

/** What a district set under a name; undefined when it set nothing. */
export async function findSetting(em: SqlEntityManager, districtKey: string, name: string): Promise<string | undefined> {
  return (await em.findOne(districtSettingEntity, { districtKey, name }, fresh))?.value
}

/** Sets something for a district. */
export async function saveSetting(
  em: SqlEntityManager,
  row: { readonly districtKey: string; readonly name: string; readonly value: string; readonly author: string; readonly at: string },
): Promise<void> {
  await em.upsertMany(districtSettingEntity, [row], { onConflictFields: ['districtKey', 'name'], onConflictAction: 'merge' })
}
