import type { CorrectedLineItem } from '@cuentas/budget'
import type { LineItem, CorrectionTarget } from '@cuentas/shared'
import { districtsOfLineItems } from '#db/correction-repository.ts'
import type { Database } from '#db/database.ts'
import { insertReply, repliesOf, type Reply } from '#db/voice-repository.ts'
import { recordChanges } from '#services/audit/write-audit.ts'
import { stateOfDistrict, type Author, type CorrectionTools } from '#services/corrections/write-corrections.ts'
import { DomainError } from '#services/domain-error.ts'

/** A reply's words: in one or both languages, in plain text. */
export interface ReplyWords {
  readonly english: string
  readonly spanish: string
}

/** Whose figure it is that is no line item's; undefined where there is none of this id. */
export type FigureOwner = (id: string) => Promise<string | undefined>

/**
 * Writes what a district says beside a figure: a line item's, one that a document's cover tables print, or one of the state's files (`owner` says whose). It changes no figure: a figure changes only with a new version of its document. No words at all take the
 * reply back. Throws `reply-empty` when there is nothing to take back, `line-item-not-found`.
 */
export async function writeReply(
  tools: CorrectionTools,
  { author, role }: Author,
  order: ReplyWords & { readonly district: string; readonly subject: string },
  owner: FigureOwner,
): Promise<string> {
  const { database, now } = tools
  const { corrected } = await stateOfDistrict(database, order.district)
  const item = corrected.items.get(order.subject)
  if (!item && (await owner(order.subject)) !== order.district) throw new DomainError('line-item-not-found')
  const [english, spanish] = [order.english.trim(), order.spanish.trim()]
  const at = new Date(now()).toISOString()
  return database.session().transactional(async (em) => {
    const before = replyInForce(await repliesOf(em, { district: order.district }), order.subject, corrected.items)
    if (english === '' && spanish === '' && !before) throw new DomainError('reply-empty')
    const id = await insertReply(em, {
      district: order.district,
      subject: order.subject,
      target: item ? targetOf(item.lineItem) : null,
      english,
      spanish,
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
        kind: 'reply',
        subject: id,
        was: before ? JSON.stringify({ english: before.english, spanish: before.spanish }) : '',
        became: JSON.stringify({ lineItem: order.subject, english, spanish }),
        reason: '',
        batch: null,
      },
    ])
    return id
  })
}

/** The reply in force beside a line item: the last one about it, found by what its id was made from when a new reading gave it another. */
export function replyInForce(replies: readonly Reply[], subject: string, items: ReadonlyMap<string, CorrectedLineItem>): Reply | undefined {
  const item = items.get(subject)?.lineItem
  const last = replies.findLast(
    (reply) => reply.subject === subject || (item !== undefined && reply.target !== null && !items.has(reply.subject) && isSame(reply.target, item)),
  )
  return last && (last.english !== '' || last.spanish !== '') ? last : undefined
}

function isSame(target: CorrectionTarget, item: LineItem): boolean {
  return (
    target.document === item.document &&
    target.fiscalYear === item.fiscalYear &&
    target.goal === item.goal &&
    target.action === item.action &&
    target.title === item.title
  )
}

function targetOf(item: LineItem): CorrectionTarget {
  const { id, document, titleAt, fiscalYear, goal, action, title } = item
  return { lineItem: id, document, table: titleAt.table, fiscalYear, goal, action, title }
}

/** What the public sees of a reply: role and time, never a name. */
export interface PublicReply extends ReplyWords {
  readonly id: string
  readonly role: Reply['role']
  readonly at: string
}

/** The reply beside a line item or another figure, as everybody sees it; null when there is none. */
export async function publicReply(database: Database, subject: string): Promise<PublicReply | null> {
  const em = database.session()
  const district = (await districtsOfLineItems(em, [subject])).get(subject)
  // A figure that is no line item's is asked for by its id alone.
  const replies = await repliesOf(em, district === undefined ? { subject } : { district })
  if (replies.length === 0) return null
  const isNamed = replies.some((reply) => reply.subject === subject)
  const reply = replyInForce(replies, subject, isNamed || district === undefined ? new Map() : (await stateOfDistrict(database, district)).corrected.items)
  return reply ? { id: reply.id, role: reply.role, at: reply.at, english: reply.english, spanish: reply.spanish } : null
}
