import type { PageText, ReadDocument } from '@cuentas/shared'
import { opensOverview } from '#overview/read-overviews.ts'
import { leaName, printedCds } from '#templates/document-words.ts'
import { tableHeadings } from '#templates/headings.ts'
import { lettersOnly } from '#templates/plain-text.ts'

/** Pages of one agency's plan inside a packet, as the packet numbers them. */
export interface PacketPart {
  readonly firstPage: number
  readonly lastPage: number
}

interface Opening {
  readonly page: number
  readonly name: string
  readonly cds: string | null
}

const nameHead = lettersOnly('Local Educational Agency (LEA) Name')
const planTitle =
  /^\s*(?:\d{4}[-\u2010-\u2015]\d{2,4} )?(?:local control (?:and |& )?accountability plan|plan de (?:control local y rendición de cuentas|rendición de cuentas con control local))\b/iu

/**
 * The plans that a board packet holds one behind another, each with its own cover and its own dated action tables; none when the file holds one plan
 * (San Francisco's budget book has overviews of two agencies and one plan for both). Pages before the first cover are the meeting's.
 */
export function packetParts(document: ReadDocument): readonly PacketPart[] {
  const { pages } = document
  const openings: Opening[] = []
  for (const page of pages) {
    const opening = openingOn(page, document)
    const before = openings.at(-1)
    if (opening && !(before && sameAgency(before, opening))) openings.push(opening)
  }
  const last = pages.at(-1)?.number ?? 0
  const parts = openings.map(({ page }, at) => ({ firstPage: page, lastPage: (openings[at + 1]?.page ?? last + 1) - 1 }))
  const whole = parts.filter((part) => pagesOf(document, part).pages.some(hasDatedTable))
  return whole.length < 2 ? [] : whole
}

/** One part of a packet as a document of its own; its pages keep the packet's numbers, so that a figure opens the packet's page. */
export function pagesOf(document: ReadDocument, { firstPage, lastPage }: PacketPart): ReadDocument {
  const within = (page: number | undefined) => page !== undefined && page >= firstPage && page <= lastPage
  return {
    ...document,
    pages: document.pages.filter(({ number }) => within(number)),
    tables: document.tables.filter(({ page }) => within(page)),
    problems: document.problems.filter(({ at }) => within(at.page)),
  }
}

/** The agency whose overview or plan opens on a page. */
function openingOn(page: PageText, document: ReadDocument): Opening | undefined {
  const cover = page.lines.some(({ text }) => planTitle.test(text)) && page.lines.some(({ text }) => lettersOnly(text).startsWith(nameHead))
  if (!cover && !opensOverview(page)) return undefined
  const name = leaName(
    [page],
    document.tables.filter((table) => table.page === page.number),
  )
  return name ? { page: page.number, name, cds: printedCds([page]) } : undefined
}

/** The same code, or one name the start of the other ("San Francisco Unified", "San Francisco Unified School District"). */
function sameAgency(one: Opening, other: Opening): boolean {
  if (one.cds !== null && other.cds !== null) return one.cds === other.cds
  const [first, second] = [lettersOnly(one.name), lettersOnly(other.name)]
  return first.startsWith(second) || second.startsWith(first)
}

function hasDatedTable(page: PageText): boolean {
  return tableHeadings(page).some(({ kind, year }) => (kind === 'planned' || kind === 'contributing') && year !== undefined)
}
