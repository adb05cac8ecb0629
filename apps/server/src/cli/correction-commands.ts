import { Option, type Command } from 'commander'
import type { CorrectOptions } from '#cli/correct.ts'
import { ruleSteps, sayCorrection, type CorrectionWord, type RuleStep } from '#cli/correction-words.ts'
import type { CorrectionsOptions } from '#cli/corrections.ts'
import type { AuthorOptions } from '#cli/desk.ts'
import type { RulesOptions } from '#cli/rules.ts'
import type { ExitStatus, Terminal } from '#cli/terminal.ts'
import type { WordKey } from '#cli/words.ts'
import type { Environment } from '#env.ts'
import { correctionColumns } from '#services/corrections/correction-columns.ts'

/** What the commands are added with. */
export interface Adding {
  readonly command: (name: string, key: WordKey) => Command
  readonly environment: Environment
  readonly terminal: Terminal
  readonly end: (status: ExitStatus) => void
}

/** Adds `correct`, `corrections`, `undo` and `rules`. */
export function addCorrectionCommands({ command, environment, terminal, end }: Adding): void {
  const word = (key: CorrectionWord) => sayCorrection(terminal.language, key)
  const withAuthor = (to: Command) =>
    to
      .option('--reason <words>', word('reason'))
      .option('--author <name>', word('author'))
      .option('--role <role>', word('role'))
      .option('--batch <name>', word('batch'))

  const changes = ['category', 'level', 'add', 'remove', 'split', 'phase', 'fund', 'source', 'source-kind', 'source-date', 'link', 'unlink'] as const
  const correcting = command('correct', 'correct').argument('<what>', word('what'))
  for (const name of changes) correcting.option(`--${name} <${name === 'link' || name === 'unlink' ? 'id' : 'value'}>`, word(name))
  withAuthor(correcting.addOption(new Option('--repair <yes|no>', word('repair')).choices(['yes', 'no'])))
    .option('--apply', word('apply'))
    .addHelpText('after', () => `\n${sayCorrection(terminal.language, 'csv-columns', { columns: correctionColumns.join(', ') })}`)
    .action(async (what: string, options: CorrectOptions) => {
      const { correct } = await import('#cli/correct.ts')
      end(await correct(environment, terminal, what, options))
    })

  command('corrections', 'corrections')
    .argument('[district]', word('district'))
    .option('--batch <id>', word('show-batch'))
    .option('--open', word('open'))
    .option('--sheet', word('sheet'))
    .option('--json', word('json'))
    .action(async (district: string | undefined, options: CorrectionsOptions) => {
      const { corrections } = await import('#cli/corrections.ts')
      end(await corrections(environment, terminal, district, options))
    })

  withAuthor(command('undo', 'undo').argument('<batch>', word('batch-id')))
    .option('--apply', word('apply'))
    .action(async (batch: string, options: AuthorOptions) => {
      const { undo } = await import('#cli/undo.ts')
      end(await undo(environment, terminal, batch, options))
    })

  const ruling = command('rules', 'rules')
  ruling.addArgument(ruling.createArgument('<step>', word('step')).choices([...ruleSteps]))
  withAuthor(ruling.argument('<district>', word('district')).argument('[rule]', word('rule')))
    .option('--without <ids>', word('without'))
    .option('--code <code>', word('code'))
    .action(async (step: RuleStep, district: string, rule: string | undefined, options: RulesOptions) => {
      const { rules } = await import('#cli/rules.ts')
      end(await rules(environment, terminal, step, district, rule, options))
    })
}
