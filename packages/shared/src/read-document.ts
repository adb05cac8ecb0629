import type { PageText } from '#page.ts'
import type { Problem } from '#problem.ts'
import type { Table } from '#table.ts'

/** What a reader makes of a file's bytes: its pages as text and its tables as each reading saw them. No stage after it knows the format. */
export interface ReadDocument {
  readonly pages: readonly PageText[]
  /** Tables of both readings, in page order, then from top to bottom. */
  readonly tables: readonly Table[]
  /** True when the PDF has a structure tree with at least one table. */
  readonly tagged: boolean
  readonly problems: readonly Problem[]
  /** Pages that only OCR can read, when it was not at hand: read the document again with it. Absent when there are none. */
  readonly unread?: readonly number[]
}
