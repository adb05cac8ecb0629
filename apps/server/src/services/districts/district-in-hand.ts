import { plansToSeries, type Decided } from '@cuentas/budget'
import { defaultFocus, type Check, type Focus, type LineageLink, type SeriesPoint } from '@cuentas/shared'
import type { Session } from '#db/database.ts'
import { findDistrict, type StoredDistrict } from '#db/district-repository.ts'
import { logMark } from '#db/correction-repository.ts'
import { checksOfDocument, documentsOfDistrict } from '#db/document-repository.ts'
import { lineItemsOf } from '#db/line-item-repository.ts'
import type { StoredDocument } from '#db/stored-document.ts'
import { correctPlans } from '#services/corrections/correct-plans.ts'
import { DomainError } from '#services/domain-error.ts'
import { checksAsOf, districtAsOf } from '#services/districts/district-as-of.ts'
import { plansInOrder, type StoredPlan } from '#services/ingest/plans-in-order.ts'

/** A district with its documents, newest plan first. */
export interface DistrictWithDocuments {
  readonly stored: StoredDistrict
  readonly documents: readonly StoredDocument[]
}

/** A district with everything its pages need. */
export interface DistrictInHand extends DistrictWithDocuments {
  /** In the order in which they count, the newest last. */
  readonly plans: readonly StoredPlan[]
  readonly links: readonly LineageLink[]
  /** Figures that people divided between programs, as they hold now. */
  readonly splits: Decided['splits']
  /** The history in a focus: the stored one for restorative justice, computed once and remembered for any other. */
  readonly pointsIn: (focus: Focus) => readonly SeriesPoint[]
  /** A document's checks, those against the plan of the year before too. */
  readonly checksOf: (em: Session, sha256: string) => Promise<readonly Check[]>
}

/** A district and its documents; throws `district-not-found`. */
export async function findDistrictWithDocuments(em: Session, key: string): Promise<DistrictWithDocuments> {
  const stored = await findDistrict(em, key)
  if (!stored) throw new DomainError('district-not-found')
  return { stored, documents: await documentsOfDistrict(em, key) }
}

/** Districts remembered at most; each holds a few hundred line items. */
const remembered = 30

interface RememberedDistrict extends Pick<DistrictInHand, 'plans' | 'links' | 'pointsIn'> {
  readonly decided: Decided
  /** What it was made from: as long as this is the same, it holds. */
  readonly mark: string
  /** As it was, where an earlier moment is shown. */
  readonly was: Awaited<ReturnType<typeof districtAsOf>> | undefined
}

/**
 * Loads districts and remembers the last ones. What is remembered holds as long as the district's documents are the same ones, read by the
 * same version, and nobody decided anything since, which is asked every time: another process may have ingested a document or written a batch.
 */
export function districtLoader(asOf?: number): (em: Session, key: string) => Promise<DistrictInHand> {
  const known = new Map<string, RememberedDistrict>()
  return async (em, key) => {
    const { stored, documents } = await findDistrictWithDocuments(em, key)
    const marks = documents.map(({ document, origin, readBy, addedAt }) => [document.sha256, origin, readBy, addedAt].join())
    const mark = [...marks, await logMark(em, key)].join(';')
    const earlier = known.get(key)
    known.delete(key)
    const current = earlier?.mark === mark ? earlier : { mark, ...(await readDistrict(em, stored, documents)) }
    known.set(key, current)
    for (const oldest of known.keys()) if (known.size > remembered) known.delete(oldest)
    const { plans, links, was } = current
    if (was === undefined)
      return {
        stored,
        documents,
        plans,
        links,
        splits: current.decided.splits,
        pointsIn: (focus) => (focus === defaultFocus ? stored.points : current.pointsIn(focus)),
        checksOf: checksOfDocument,
      }
    return {
      stored: was.stored,
      documents: documents.map((read) => was.plans.find(({ document }) => document.sha256 === read.document.sha256)?.stored ?? read),
      plans: was.plans,
      links,
      splits: current.decided.splits,
      pointsIn: current.pointsIn,
      checksOf: async (session, sha256) => {
        const plan = plans.find(({ document }) => document.sha256 === sha256)
        return plan ? checksAsOf(session, plan, plans) : checksOfDocument(session, sha256)
      },
    }
  }

  async function readDistrict(em: Session, stored: StoredDistrict, documents: readonly StoredDocument[]) {
    const read = await readPlans(em, stored.district.key, documents)
    return { ...read, was: asOf === undefined ? undefined : await districtAsOf(em, stored, read.plans, read.pointsIn(defaultFocus), read.decided) }
  }
}

/**
 * Plans and links with what people decided laid over them. An annual update row has a title and no description: its tag is that of the plan's
 * action it reports on.
 */
async function readPlans(em: Session, key: string, documents: readonly StoredDocument[]): Promise<Omit<RememberedDistrict, 'mark' | 'was'>> {
  const plans = plansInOrder(documents, await lineItemsOf(em, { districtKey: key }))
  const {
    corrected: { tags, links, splits },
  } = await correctPlans(em, key, plans)
  const decided = { tags, links, splits }
  return { plans: plans.map((plan) => ({ ...plan, tags })), links, decided, pointsIn: historiesOf(plans, decided) }
}

function historiesOf(plans: readonly StoredPlan[], decided: Decided) {
  const histories = new Map<Focus, readonly SeriesPoint[]>()
  return (focus: Focus): readonly SeriesPoint[] => {
    const known = histories.get(focus) ?? plansToSeries(plans, decided, focus)
    histories.set(focus, known)
    return known
  }
}
