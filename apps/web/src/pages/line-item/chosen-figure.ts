import { unionBox, type Figure, type LineItem, type Provenance } from '@cuentas/shared'
import type { Marks } from '#components/page-picture.tsx'

/** A figure's name in an address: "planned.total", "estimated-actual.lcff"; a funding line goes by its number, because several may be of one fund. */
export function figureName({ phase, fund, funding }: Pick<Figure, 'phase' | 'fund' | 'funding'>): string {
  return funding ? `${phase}.line-${funding.line}` : `${phase}.${fund}`
}

/** The figure and the printed place that a line item's page shows; without a figure, the place of the title. */
export interface Chosen {
  readonly figure: Figure | undefined
  readonly at: number
  readonly provenance: Provenance
}

/** What the address asks for; else the total of all funds; else the first figure; else the action's title. */
export function chosenFigure(item: Pick<LineItem, 'figures' | 'titleAt'>, asked: string | null, at: number): Chosen {
  const figure =
    item.figures.find((one) => figureName(one) === asked) ??
    item.figures.find((one) => figureName(one) === 'planned.total') ??
    item.figures.find((one) => one.fund === 'total') ??
    item.figures[0]
  const place = figure?.provenances[at] ?? figure?.provenances[0]
  if (!figure || !place) return { figure: undefined, at: 0, provenance: item.titleAt }
  return { figure, at: figure.provenances.indexOf(place), provenance: place }
}

/** What to mark on the page: the chosen cell boxed, and the row that it and the item's other cells of the same table make on this page. */
export function marksOf(item: Pick<LineItem, 'figures' | 'titleAt'>, { provenance }: Chosen): Marks {
  const neighbours = [item.titleAt, ...item.figures.flatMap(({ provenances }) => provenances)].filter(
    (other) => other.page === provenance.page && other.table === provenance.table && overlapsInHeight(other, provenance),
  )
  return { cell: provenance.box, others: [], row: unionBox([provenance, ...neighbours].map(({ box }) => box)) }
}

/** Cells of one row stand side by side; a row continued over a page or printed twice must not tint what lies between. */
function overlapsInHeight({ box: a }: Provenance, { box: b }: Provenance): boolean {
  return a.y0 < b.y1 && b.y0 < a.y1
}
