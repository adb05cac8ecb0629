import { sayCorrection, type RuleStep } from '#cli/correction-words.ts'
import { authorOf, districtMeant, withDesk, type AtDesk, type AuthorOptions } from '#cli/desk.ts'
import { showPreview } from '#cli/show-preview.ts'
import { columns, type ExitStatus, type Terminal } from '#cli/terminal.ts'
import type { Environment } from '#env.ts'
import type { RuleChoice } from '#services/corrections/look-at-rules.ts'

/** Options of `cuentas rules`. */
export interface RulesOptions extends AuthorOptions {
  readonly without?: string
  readonly code?: string
}

/** `cuentas rules STEP DISTRICT [RULE]`: the rules that decisions suggest, what one would do, and applying it exactly as previewed. */
export async function rules(
  environment: Environment,
  terminal: Terminal,
  step: RuleStep,
  name: string,
  rule: string | undefined,
  options: RulesOptions,
): Promise<ExitStatus> {
  return withDesk(environment, terminal, async (at) => {
    const district = await districtMeant(terminal, at.services, name)
    if (district === undefined) return 2
    if (step === 'propose' || rule === undefined) return propose(at, terminal, district)
    const without = (options.without ?? '').split(/[\s,;]+/).filter((id) => id !== '')
    const choice = { district, rule, without }
    return step === 'preview' ? preview(at, terminal, choice) : apply(at, terminal, choice, options)
  })
}

async function propose({ desk }: AtDesk, terminal: Terminal, district: string): Promise<ExitStatus> {
  const proposed = await desk.rules(district)
  if (proposed.length === 0) terminal.out(sayCorrection(terminal.language, 'no-rules'))
  else {
    const header = (['column-rule', 'column-evidence', 'column-would-change'] as const).map((key) => sayCorrection(terminal.language, key))
    const rows = proposed.map(({ name, decided, wouldChange }) => [name, String(decided.length), String(wouldChange.length)])
    for (const line of columns([header, ...rows])) terminal.out(line)
  }
  return 0
}

async function preview({ desk }: AtDesk, terminal: Terminal, choice: RuleChoice): Promise<ExitStatus> {
  const { language } = terminal
  const look = await desk.previewRule(choice)
  showPreview(terminal, look)
  if (look.leftAlone.length > 0) terminal.out(sayCorrection(language, 'left-alone', { lines: look.leftAlone.length }))
  terminal.out(sayCorrection(language, 'apply-rule', { district: choice.district, rule: choice.rule, code: look.code }))
  return 0
}

async function apply({ desk }: AtDesk, terminal: Terminal, choice: RuleChoice, options: RulesOptions): Promise<ExitStatus> {
  const { language } = terminal
  const author = authorOf(options, terminal)
  if (!author) return 2
  const written = await desk.applyRule({ ...choice, ...author, name: options.batch ?? choice.rule, code: options.code ?? '' })
  if (written.kind !== 'written') {
    terminal.out(sayCorrection(language, 'nothing-to-write'))
    return 0
  }
  showPreview(terminal, written.preview)
  terminal.out(sayCorrection(language, 'written', { batch: written.batch.id, corrections: written.corrections }))
  return 0
}
