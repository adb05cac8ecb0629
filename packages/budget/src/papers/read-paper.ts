import {
  fiscalYear,
  type DocumentFacts,
  type DocumentKind,
  type FiscalYear,
  type LcapTables,
  type Outcome,
  type PageText,
  type Problem,
  type ReadDocument,
  type Refusal,
  type Sha256,
} from '@cuentas/shared'
import { readOverviews } from '#overview/read-overviews.ts'
import { adoptionOf } from '#templates/adoption.ts'
import { languageOf, leaName, printedCds } from '#templates/document-words.ts'
import { yearIn } from '#templates/headings.ts'
import { plainActions } from '#papers/plain-actions.ts'
import { headersOfPage, partOfPlan } from '#papers/plan-pages.ts'
import { readProjection } from '#papers/projection.ts'

/** The title over the first page of a paper that is no plan. */
const titles: readonly { readonly kind: DocumentKind; readonly words: RegExp }[] = [
  { kind: 'supplement', words: /^\s*(?:supplement to the (?:annual update|\d{4})|suplemento (?:a|de) la actualización anual)/iu },
  {
    kind: 'mid-year-report',
    words:
      /\bmid[- ]?year\b.{0,40}\b(?:report|update|review|lcap)\b|\blcap\b.{0,30}\bmid[- ]?year\b|\b(?:informe|reporte|actualización)\b.{0,30}\bmitad del? año\b/iu,
  },
]
const continuityPlan = /learning continuity and attendance plan|plan de continuidad del aprendizaje/iu

/**
 * Reads a document without the action tables of an LCAP as what it is: the plan of 2020-21, a Budget Overview for Parents alone, the supplement of
 * 2021-22, a report at mid-year, a lone page of a plan, a budget by account. Of any other the refusal stands, which says what it looks like.
 */
export function readPaper(document: ReadDocument, sha256: Sha256, refusal: Refusal): Outcome<LcapTables> | Refusal {
  const { pages, tables } = document
  const { rows, problems } = plainActions(tables, pages, yearOf(pages))
  const overviews = readOverviews(pages)
  const facts = (kind: DocumentKind, planYear: FiscalYear | null): DocumentFacts => ({
    sha256,
    pages: pages.length,
    kind,
    lea: { name: leaName(pages, tables), cds: printedCds(pages) },
    planYear,
    template: kind === 'continuity-plan' ? '2020-21' : kind === 'plan-page' ? '2017-20' : null,
    language: languageOf(pages),
    adoption: adoptionOf(pages),
  })
  const made = (kind: DocumentKind, planYear: FiscalYear | null, own: LcapTables['rows'] = []): Outcome<LcapTables> => {
    const stated = facts(kind, planYear)
    return { value: { document: stated, headers: { figures: {}, percentages: {}, totals: [] }, rows: own }, problems: [...problems, ...unknown(stated)] }
  }
  const actions = rows.filter(({ table }) => table === 'lcp-actions')
  if (actions.length > 0 && pages.some(({ lines }) => lines.some(({ text }) => continuityPlan.test(text))))
    return made('continuity-plan', fiscalYear(2020), actions)
  const kind = kindByTitle(pages)
  if (kind) return made(kind, yearOf(pages), kind === 'mid-year-report' ? rows.filter(({ table }) => table === 'mid-year') : [])
  const [overview] = overviews
  if (overview && pages.length <= mostPages) return made('budget-overview', overview.fiscalYear)
  const headers = headersOfPage(pages)
  if (headers) {
    const page = made('plan-page', yearOf(pages))
    return { value: { ...page.value, headers }, problems: [...page.problems, partOfPlan(pages)] }
  }
  const projection = readProjection(pages)
  const [first] = projection?.rows ?? []
  if (!projection || !first) return refusal
  const budget = made('budget-appendix', first.fiscalYear, projection.rows)
  return { ...budget, value: { ...budget.value, headers: { ...budget.value.headers, totals: projection.totals } } }
}

/** An overview with more pages around it than this is a part of something else. */
const mostPages = 12

/** The kind that a title among the first lines of the first pages names. */
function kindByTitle(pages: readonly PageText[]): DocumentKind | undefined {
  const heads = pages.slice(0, 2).flatMap(({ lines }) => lines.slice(0, 12).map(({ text }) => text))
  return titles.find(({ words }) => heads.some((text) => text.length < 160 && words.test(text)))?.kind
}

/** The year of a paper: the first that its opening lines name. */
function yearOf(pages: readonly PageText[]): FiscalYear | null {
  return pages.slice(0, 2).flatMap(({ lines }) => lines.flatMap(({ text }) => yearIn(text) ?? []))[0] ?? null
}

function unknown({ lea, planYear }: DocumentFacts): readonly Problem[] {
  const problem = (code: Problem['code']): Problem => ({ code, at: {}, facts: {} })
  return [...(planYear === null ? [problem('plan-year-missing')] : []), ...(lea.name ? [] : [problem('lea-missing')])]
}
