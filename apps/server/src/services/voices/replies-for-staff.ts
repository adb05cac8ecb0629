import { cdsSchema, headerFigures, headerPercentages, printedFigureId, type StateFigure } from '@cuentas/shared'
import type { Database } from '#db/database.ts'
import { documentsOfDistrict } from '#db/document-repository.ts'
import type { StoredDocument } from '#db/stored-document.ts'
import { repliesOf, type Reply } from '#db/voice-repository.ts'
import { documentSummary } from '#services/districts/summaries.ts'
import { DomainError } from '#services/domain-error.ts'
import { districtOfFigure } from '#services/figures/district-of-figure.ts'
import { knownFigures } from '#services/money/known-figures.ts'
import type { Reference } from '#services/reference/reference.ts'
import type { Services } from '#services/services.ts'
import type { DocumentSummary } from '#services/views/document-summary.ts'
import type { FigureView } from '#services/views/figure-view.ts'
import { publicReply, type PublicReply } from '#services/voices/replies.ts'

/** What the page of replies asks. */
interface ReplyTools {
  readonly database: Database
  readonly figures: Services['figures']
  readonly reference: Reference
}

/** A figure of a document's cover tables that can be replied to. */
export interface PrintedChoice {
  readonly id: string
  readonly name: (typeof headerFigures)[number] | (typeof headerPercentages)[number]
  /** As printed. */
  readonly text: string
  readonly page: number
}

/** Replies of a district that are in force, and the figures that are no line item's beside which it can say something. */
export interface RepliesForStaff {
  /** `figure` is null where the reply stands beside a line item. */
  readonly replies: readonly { readonly reply: Reply; readonly figure: FigureView | null }[]
  readonly documents: readonly { readonly document: DocumentSummary; readonly figures: readonly PrintedChoice[] }[]
  readonly stateFigures: readonly StateFigure[]
  /** The figure that was asked for, with what is said beside it now. */
  readonly chosen: { readonly id: string; readonly view: FigureView; readonly reply: PublicReply | null } | null
}

/** What a district says beside its figures, and where else it can. Throws `figure-not-found` for a figure that is not the district's. */
export async function repliesForStaff({ database, figures, reference }: ReplyTools, district: string, asked: string | undefined): Promise<RepliesForStaff> {
  const em = database.session()
  const last = new Map((await repliesOf(em, { district })).map((reply) => [reply.subject, reply]))
  const inForce = [...last.values()].filter(({ english, spanish }) => english !== '' || spanish !== '')
  const cds = cdsSchema.safeParse(district)
  const known = cds.success ? await knownFigures(em, reference, cds.data) : []
  if (asked !== undefined && (await districtOfFigure(figures, asked)) !== district) throw new DomainError('figure-not-found')
  return {
    replies: await Promise.all(inForce.map(async (reply) => ({ reply, figure: reply.target ? null : await figures.get(reply.subject) }))),
    documents: (await documentsOfDistrict(em, district)).map((stored) => ({ document: documentSummary(stored), figures: choicesOf(stored) })),
    stateFigures: known.filter(({ subject }) => subject === district).toSorted((a, b) => b.fiscalYear - a.fiscalYear),
    chosen: asked === undefined ? null : { id: asked, view: await figures.get(asked), reply: await publicReply(database, asked) },
  }
}

function choicesOf({ document, headers: { figures, percentages } }: StoredDocument): readonly PrintedChoice[] {
  const choice = (name: PrintedChoice['name'], text: string, page: number) => ({ id: printedFigureId({ document: document.sha256, name }), name, text, page })
  return [
    ...headerFigures.flatMap((name) => (figures[name] ? [choice(name, figures[name].provenance.text, figures[name].provenance.page)] : [])),
    ...headerPercentages.flatMap((name) => (percentages[name] ? [choice(name, percentages[name].text, percentages[name].provenance.page)] : [])),
  ]
}
