import { overviewFigures, readAmount, type AmountCell, type BudgetOverview, type OverviewFigure, type PageText } from '@cuentas/shared'
import { leaName, printedCds } from '#templates/document-words.ts'
import { yearIn } from '#templates/headings.ts'
import { countyOfficeWords, overviewSentences, overviewTitle } from '#overview/sentences.ts'
import { placeIn, proseOf, type Prose } from '#overview/prose.ts'

/** An overview has up to five pages (one chart a page in SFUSD's); what comes later is another document. */
const mostPages = 6
const nameLabel = /^\s*(?:local educational agency \(lea\) name|nombre de la agencia [^:]{5,60})\s*:/iu
const yearLabel = /^\s*(?:school year|lcap year|local control and accountability plan \(lcap\) year|año escolar|ciclo escolar|año (?:del )?lcap)\s*:/iu

/** Every Budget Overview for Parents among the pages, in page order: where its title stands with the line that names the agency. */
export function readOverviews(pages: readonly PageText[]): readonly BudgetOverview[] {
  const starts = pages.flatMap((page, at) => (opensOverview(page) ? [at] : []))
  const all = starts.flatMap((at, index) => {
    const own = pages.slice(at, Math.min(at + mostPages, starts[index + 1] ?? pages.length))
    const figures = figuresIn(proseOf(own))
    return Object.keys(figures).length > 0 ? [overview(own, figures)] : []
  })
  return all.filter((one, at) => !all.slice(0, at).some((other) => sameOverview(one, other)))
}

/** The same overview printed twice, as Tustin does: one agency, one year, the same figures. */
function sameOverview(one: BudgetOverview, other: BudgetOverview): boolean {
  const printed = ({ lea, fiscalYear, figures }: BudgetOverview) =>
    JSON.stringify([lea, fiscalYear, overviewFigures.map((name) => figures[name]?.provenance.text ?? null)])
  return printed(one) === printed(other)
}

/** True of a page on which an overview starts. */
export function opensOverview({ lines }: PageText): boolean {
  return lines.some(({ text }) => overviewTitle.test(text)) && lines.some(({ text }) => nameLabel.test(text))
}

function overview(pages: readonly PageText[], figures: BudgetOverview['figures']): BudgetOverview {
  const lines = pages.flatMap((page) => page.lines.map(({ text }) => text))
  return {
    lea: { name: leaName(pages, []), cds: printedCds(pages) },
    fiscalYear: lines.filter((text) => yearLabel.test(text)).map(yearIn)[0] ?? null,
    wording: lines.some((text) => countyOfficeWords.test(text)) ? 'county-office' : 'district',
    figures,
  }
}

function figuresIn(prose: Prose): BudgetOverview['figures'] {
  const found: Partial<Record<OverviewFigure, AmountCell>> = {}
  for (const pattern of overviewSentences) {
    const match = pattern.exec(prose.text)
    for (const name of overviewFigures) {
      const span = match?.indices?.groups?.[name]
      const place = span && placeIn(prose, span[0], span[1])
      if (!place || found[name]) continue
      found[name] = { amount: readAmount(oneSign(place.text)), provenance: { table: 'budget-overview', ...place, reading: 'geometry', otherReading: 'absent' } }
    }
  }
  return found
}

/** The template's own "$" before a figure that was typed with one: "$$51,559,876.00" (Capistrano p2). */
function oneSign(text: string): string {
  return text.replace(/^\$\s*(?=\$)/u, '')
}
