/** What stands in a cell of a sample's table. */
export interface CellContent {
  readonly text: string
  readonly align?: 'left' | 'center'
  readonly bold?: boolean
  /** The state's form leaves the cross of its check box behind, in the colour of the paper: "XYes" in the text, "Yes" to the eye. */
  readonly crossed?: boolean
  /** A cell that is not there: no colour, no rule. */
  readonly absent?: boolean
}

/** A row; `id` lets the expected figures say on which page it starts. */
export interface RowContent {
  readonly cells: readonly CellContent[]
  readonly id?: string
}

/**
 * A table as the state's form draws it: `banded` (dark blue head, two shades of light blue, white rules: the action tables) or
 * `ruled` (thin rules: goals, metrics, actions). The head is drawn again on every page that the table runs over.
 */
export interface TableBlock {
  readonly kind: 'table'
  readonly look: 'banded' | 'ruled'
  readonly widths: readonly number[]
  readonly head: readonly CellContent[]
  readonly rows: readonly RowContent[]
  readonly size: number
}

/** A heading or a paragraph. */
export interface TextBlock {
  readonly kind: 'text'
  readonly role: 'H1' | 'H2' | 'P'
  readonly text: string
}

export type Block = TableBlock | TextBlock

/** A part of the plan on its own page format, starting on a new page; sizes in PDF points. */
export interface Section {
  readonly width: number
  readonly height: number
  readonly blocks: readonly Block[]
}

/** A whole plan before it is drawn. */
export interface PlanContent {
  readonly title: string
  readonly language: 'en' | 'es'
  readonly tagged: boolean
  /** Printed at the foot of every page: left part, and how a page is counted. */
  readonly foot: string
  readonly pageWords: { readonly page: string; readonly of: string }
  readonly sections: readonly Section[]
}

export const heading = (text: string): TextBlock => ({ kind: 'text', role: 'H1', text })
export const subheading = (text: string): TextBlock => ({ kind: 'text', role: 'H2', text })
export const paragraph = (text: string): TextBlock => ({ kind: 'text', role: 'P', text })
export const centered = (text: string, more: Partial<CellContent> = {}): CellContent => ({ text, align: 'center', ...more })
export const left = (text: string, more: Partial<CellContent> = {}): CellContent => ({ text, align: 'left', ...more })
