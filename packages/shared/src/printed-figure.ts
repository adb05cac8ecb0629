import { headerFigures, headerPercentages, type HeaderFigure, type HeaderPercentage } from '#document.ts'
import { sha256Schema, type Sha256 } from '#ids.ts'

/** A figure that the cover tables of a document print: grants, totals, carryover, percentages. */
export interface PrintedFigure {
  readonly document: Sha256
  readonly name: HeaderFigure | HeaderPercentage
}

/** The id of such a figure, made of its document and its name: it stays the same however often the document is read. */
export function printedFigureId({ document, name }: { readonly document: string; readonly name: PrintedFigure['name'] }): string {
  return `printed.${document}.${name}`
}

/** The figure that an id names; undefined where it is the id of anything else. */
export function printedFigureOf(id: string): PrintedFigure | undefined {
  const [, sha256, named] = /^printed\.([0-9a-f]{64})\.([A-Za-z]+)$/.exec(id) ?? []
  const name = [...headerFigures, ...headerPercentages].find((one) => one === named)
  const document = sha256Schema.safeParse(sha256)
  return name !== undefined && document.success ? { document: document.data, name } : undefined
}
