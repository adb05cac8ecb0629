import { actionThroughYears, documentConfidence, proposeRepairs } from '@cuentas/budget'
import type { Check, LineItem, Provenance, Tag } from '@cuentas/shared'
import type { Database } from '#db/database.ts'
import { findDocument } from '#db/document-repository.ts'
import { findLineItem } from '#db/line-item-repository.ts'
import type { DocumentStore } from '#files/document-store.ts'
import { DomainError } from '#services/domain-error.ts'
import type { DistrictInHand, districtLoader } from '#services/districts/district-in-hand.ts'
import { districtSummary, documentSummary, listedDocument } from '#services/districts/summaries.ts'
import { pagePictures } from '#services/page-pictures.ts'
import type { Services } from '#services/services.ts'

/** One line item with its figures, tag, checks and pages. */
export function lineItemService(database: Database, store: DocumentStore, load: ReturnType<typeof districtLoader>): Services['lineItems'] {
  return {
    ofDistrict: async (key) => {
      const { stored, plans } = await load(database.session(), key)
      return { district: stored.district, lineItems: plans.flatMap(({ lineItems }) => lineItems) }
    },
    get: async (id) => {
      const em = database.session()
      const found = await findLineItem(em, id)
      const stored = found && (await findDocument(em, found.lineItem.document))
      if (!stored) throw new DomainError('line-item-not-found')
      const { lineItem, tag } = found
      const inHand = await load(em, stored.districtKey)
      const siblings = (inHand.plans.find(({ document }) => document.sha256 === lineItem.document)?.lineItems ?? []).filter(
        ({ fiscalYear }) => fiscalYear === lineItem.fiscalYear,
      )
      const position = siblings.findIndex((sibling) => sibling.id === lineItem.id)
      const places = [lineItem.titleAt, ...lineItem.figures.flatMap(({ provenances }) => provenances)]
      const checks = await inHand.checksOf(em, stored.document.sha256)
      const { ofFigure } = documentConfidence([lineItem], checks, proposeRepairs(checks))
      return {
        district: districtSummary(inHand.stored, inHand.documents.map(listedDocument)),
        document: documentSummary(inHand.documents.find(({ document }) => document.sha256 === lineItem.document) ?? stored),
        lineItem,
        tag: shownTag(inHand, lineItem, tag),
        checks: checks.filter((check) => takesPart(check, places)),
        confidence: lineItem.figures.map(ofFigure),
        pictures: await pagePictures(
          store,
          stored,
          places.flatMap(({ page, continuedAt = [] }) => [page, ...continuedAt.map((further) => further.page)]),
        ),
        previous: siblings[position - 1]?.id ?? null,
        next: siblings[position + 1]?.id ?? null,
        elsewhere: elsewhere(inHand, lineItem),
      }
    },
  }
}

function shownTag(inHand: DistrictInHand, lineItem: LineItem, stored: Tag): Tag {
  return inHand.plans.find(({ document }) => document.sha256 === lineItem.document)?.tags.get(lineItem.id) ?? stored
}

function takesPart(check: Check, places: readonly Provenance[]): boolean {
  return check.cells.some((cell) => places.some((place) => isSameCell(cell, place)))
}

function isSameCell(a: Provenance, b: Provenance): boolean {
  return a.table === b.table && a.page === b.page && a.box.x0 === b.box.x0 && a.box.y0 === b.box.y0 && a.box.x1 === b.box.x1 && a.box.y1 === b.box.y1
}

function elsewhere({ plans, links }: DistrictInHand, { id }: LineItem) {
  const same = new Set(actionThroughYears(links, id))
  return plans
    .flatMap(({ lineItems }) => lineItems)
    .filter((other) => other.id !== id && same.has(other.id))
    .map((other) => ({ lineItem: other.id, fiscalYear: other.fiscalYear, document: other.document }))
}
