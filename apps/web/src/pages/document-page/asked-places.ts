import type { Box, Check, HeaderFigure, HeaderPercentage, Provenance } from '@cuentas/shared'
import type { DocumentView } from '#api.ts'

/** What the address of a document's page asks to be boxed there. */
export interface AskedPlaces {
  /** Boxes on this page, the printed figure's first. */
  readonly cells: readonly Box[]
  /** The header figure that is asked for, as printed. */
  readonly figure: { readonly name: HeaderFigure | HeaderPercentage; readonly text: string; readonly provenance: Provenance } | null
  /** Checks that the asked cells take part in. */
  readonly checks: readonly Check[]
}

type Places = Pick<DocumentView, 'checks' | 'figures' | 'percentages' | 'problems'>

function isSamePlace(a: Provenance, b: Provenance): boolean {
  return a.page === b.page && a.box.x0 === b.box.x0 && a.box.y0 === b.box.y0
}

/** Cells that the address asks to box: those of a check, of a header figure, or of a problem; and the checks that speak of them. */
export function askedPlaces(view: Places, asked: URLSearchParams, page: number): AskedPlaces {
  const check = view.checks.find(({ code, subject }) => code === asked.get('check') && subject === asked.get('subject'))
  const printed = view.figures.find(({ name }) => name === asked.get('figure'))
  const percentage = view.percentages.find(({ name }) => name === asked.get('figure'))
  const problem = asked.has('problem') ? view.problems[Number(asked.get('problem'))] : undefined
  const figure = printed ? { name: printed.name, text: printed.provenance.text, provenance: printed.provenance } : (percentage ?? null)
  const places: readonly Provenance[] = [...(check?.cells ?? []), ...(figure ? [figure.provenance] : [])]
  const boxes = places.filter((place) => place.page === page).map(({ box }) => box)
  const ofFigure = figure ? view.checks.filter(({ cells }) => cells.some((cell) => isSamePlace(cell, figure.provenance))) : []
  return {
    cells: problem?.at.box && problem.at.page === page ? [...boxes, problem.at.box] : boxes,
    figure,
    checks: check ? [check] : ofFigure,
  }
}
