import { changeWords, misfitLine } from '#cli/show-preview.ts'
import { cellId } from '@cuentas/shared'
import { sayCorrection, type CorrectionWord } from '#cli/correction-words.ts'
import { districtMeant, withDesk, type AtDesk } from '#cli/desk.ts'
import { dollars } from '#cli/dollars.ts'
import { openLinkLines } from '#cli/open-link-lines.ts'
import { columns, type ExitStatus, type Terminal } from '#cli/terminal.ts'
import { say } from '#cli/words.ts'
import type { Environment } from '#env.ts'
import { correctionSheet } from '#services/corrections/corrections-csv.ts'
import type { CorrectionView } from '#services/views/correction-view.ts'

/** Options of `cuentas corrections`. */
export interface CorrectionsOptions {
  readonly batch?: string
  readonly open?: boolean
  readonly sheet?: boolean
  readonly json?: boolean
}

/** Batches printed at most; a longer log is read over the API. */
const most = 200

/** `cuentas corrections DISTRICT`: the open log, one batch of it, what waits for a person, or a sheet to fill in. */
export async function corrections(environment: Environment, terminal: Terminal, name: string | undefined, options: CorrectionsOptions): Promise<ExitStatus> {
  return withDesk(environment, terminal, async (at) => {
    if (options.batch !== undefined) return oneBatch(at, terminal, options.batch, options.json === true)
    const district = await districtMeant(terminal, at.services, name ?? '')
    if (district === undefined) return 2
    if (options.sheet === true) {
      terminal.out(correctionSheet(await at.desk.state(district)))
      return 0
    }
    return options.open === true ? open(at, terminal, district) : list(at, terminal, district, options.json === true)
  })
}

async function list({ services }: AtDesk, terminal: Terminal, district: string, asJson: boolean): Promise<ExitStatus> {
  const { language } = terminal
  const log = await services.corrections.log(district, { limit: most, skip: 0 })
  if (asJson) terminal.out(JSON.stringify(log))
  else if (log.entries.length === 0) terminal.out(sayCorrection(language, 'no-corrections', { district }))
  else {
    const header = (['column-batch', 'column-when', 'column-role', 'column-decisions', 'column-status', 'column-name'] as const).map((key) =>
      sayCorrection(language, key),
    )
    const rows = log.entries.map(({ id, at, role, corrections: decisions, undone, name }) => [
      id,
      at.slice(0, 16),
      role,
      String(decisions),
      sayCorrection(language, undone ? 'status-undone' : 'in-force'),
      name,
    ])
    for (const line of columns([header, ...rows])) terminal.out(line)
  }
  return 0
}

const statusWords = { 'in-force': 'in-force', superseded: 'status-superseded', undone: 'status-undone' } as const satisfies Readonly<
  Record<CorrectionView['status'], CorrectionWord>
>

async function oneBatch({ services }: AtDesk, terminal: Terminal, id: string, asJson: boolean): Promise<ExitStatus> {
  const { language } = terminal
  const batch = await services.corrections.batch(id)
  if (asJson) {
    terminal.out(JSON.stringify(batch))
    return 0
  }
  const keys = ['column-line-item', 'column-decided', 'column-was', 'column-status', 'column-reason'] as const
  const rows = batch.corrections.map(({ about, change, was, status, reason }) => [
    about.kind === 'line-item' ? about.lineItem : cellId(about),
    changeWords(change),
    was,
    sayCorrection(language, statusWords[status]),
    reason,
  ])
  for (const line of columns([keys.map((key) => sayCorrection(language, key)), ...rows])) terminal.out(line)
  for (const { misfits } of batch.corrections) for (const misfit of misfits) terminal.out(`${misfit.lineItem ?? ''} ${misfitLine(misfit, terminal)}`.trim())
  return 0
}

async function open({ desk, services }: AtDesk, terminal: Terminal, district: string): Promise<ExitStatus> {
  const { language } = terminal
  const { misfits, repairs, suggestions } = await desk.questions(district)
  for (const { misfit } of misfits) terminal.out(`${misfit.lineItem ?? ''} ${misfit.correction}: ${misfitLine(misfit, terminal)}`.trim())
  for (const { repair, subject: lineitem } of repairs) {
    const sums = repair.reasons.map(({ subject }) => subject).join('; ')
    terminal.out(
      sayCorrection(language, 'repair-of', { lineitem, page: repair.page, printed: repair.printed.replace(/\s+/g, ''), repaired: dollars(repair.cents), sums }),
    )
  }
  for (const { lineItem, title, category, rjLevel, from } of suggestions) {
    const facts = { lineitem: lineItem, title: title.replace(/\s+/g, ' '), category: category ?? say(language, 'not-stated'), level: rjLevel, from }
    terminal.out(sayCorrection(language, 'suggestion-of', facts))
  }
  const links = (await services.lineage.open(district)).open
  for (const link of links) for (const line of openLinkLines(link, language)) terminal.out(line)
  if (misfits.length + repairs.length + suggestions.length + links.length === 0) terminal.out(sayCorrection(language, 'nothing-open'))
  return 0
}
