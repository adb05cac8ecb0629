import type { ActionRow, FiscalYear, HeaderBlocks, ReadDocument, TemplateEra } from '@cuentas/shared'

/** What one of the forms to 2019-20 says: its year, its rows and its header figures. */
export interface OlderReading {
  readonly planYear: FiscalYear | null
  readonly rows: readonly ActionRow[]
  readonly headers: HeaderBlocks
}

/** An era whose form prints no action tables: how to know it, and how its blocks are read. */
export interface OlderTemplate {
  readonly era: TemplateEra
  /** Words of its own form; the commonest in a document decides between the eras, because plans quote one another. */
  readonly words: RegExp
  /** Undefined when the document has not the form's sections. */
  readonly read: (document: ReadDocument) => OlderReading | undefined
}
