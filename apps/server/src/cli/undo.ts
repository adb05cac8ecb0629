import type { UndoReport } from '@cuentas/budget'
import { sayCorrection } from '#cli/correction-words.ts'
import { authorOf, withDesk, type AuthorOptions } from '#cli/desk.ts'
import { showPreview } from '#cli/show-preview.ts'
import type { ExitStatus, Terminal } from '#cli/terminal.ts'
import type { Environment } from '#env.ts'

/** `cuentas undo BATCH`: shows what undoing it changes and what later batches built on it, and with --apply undoes it. */
export async function undo(environment: Environment, terminal: Terminal, batch: string, options: AuthorOptions): Promise<ExitStatus> {
  const { language } = terminal
  return withDesk(environment, terminal, async ({ desk }) => {
    if (options.apply !== true) {
      showReport(terminal, await desk.previewUndo(batch))
      terminal.out(sayCorrection(language, 'not-written'))
      return 0
    }
    const author = authorOf(options, terminal)
    if (!author) return 2
    const { reason = '' } = options
    if (reason.trim() === '') {
      terminal.error(sayCorrection(language, 'needs-author'))
      return 2
    }
    showReport(terminal, await desk.undo(batch, { ...author, reason }))
    terminal.out(sayCorrection(language, 'undone', { batch }))
    return 0
  })
}

function showReport(terminal: Terminal, report: UndoReport): void {
  showPreview(terminal, { ...report, misfits: [] })
  for (const { kind, later, laterBatch, lineItem } of report.conflicts)
    terminal.out(sayCorrection(terminal.language, kind, { lineitem: lineItem ?? '', later, batch: laterBatch }))
}
