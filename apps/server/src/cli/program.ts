import { focuses, type Focus } from '@cuentas/shared'
import { Command, CommanderError, Option } from 'commander'
import { addBackupCommands } from '#cli/backup-commands.ts'
import { addCorrectionCommands } from '#cli/correction-commands.ts'
import { addMeetingCommands } from '#cli/meeting-commands.ts'
import { addStaffCommands } from '#cli/staff-commands.ts'
import type { ExitStatus, Terminal } from '#cli/terminal.ts'
import type { TableOptions } from '#cli/table-options.ts'
import { say, type WordKey } from '#cli/words.ts'
import { environmentVariables, type Environment } from '#env.ts'

/** The command `cuentas`: takes its arguments, answers its exit status. Each command's code is loaded when it is called: `extract` needs no database. */
export function buildProgram(environment: Environment, terminal: Terminal): (args: readonly string[]) => Promise<number> {
  const word = (key: WordKey) => say(terminal.language, key)
  let status: ExitStatus = 0
  const program = new Command('cuentas')
  dress(program, terminal)
  program.description(word('program')).addOption(new Option('--lang <en|es>', word('option-lang')).choices(['en', 'es']))
  program.addHelpText('after', () => environmentHelp(terminal))

  const command = (name: string, key: WordKey) => {
    const added = program.command(name).description(word(key))
    dress(added, terminal)
    return added.addOption(new Option('--lang <en|es>', word('option-lang')).choices(['en', 'es']))
  }

  const aboutTables = (added: Command) =>
    added.option('--mapping <columns>', word('option-mapping')).option('--year <year>', word('option-year')).option('--agency <name>', word('option-agency'))

  aboutTables(command('ingest', 'ingest'))
    .argument('<path...>', word('ingest-path'))
    .option('--again', word('ingest-again'))
    .option('--threads <number>', word('ingest-threads'))
    .addHelpText('after', `\n${word('ingest-status')}`)
    .action(async (paths: string[], options: TableOptions & { again?: boolean; threads?: string }) => {
      const { ingest } = await import('#cli/ingest.ts')
      status = await ingest(environment, terminal, paths, { ...options, again: options.again === true })
    })
  aboutTables(command('extract', 'extract'))
    .argument('<file>', word('extract-file'))
    .option('--json', word('option-json'))
    .action(async (file: string, options: TableOptions & { json?: boolean }) => {
      const { extract } = await import('#cli/extract.ts')
      status = await extract(terminal, file, options)
    })
  command('tag', 'tag')
    .argument('<file>', word('tag-file'))
    .option('--json', word('option-json'))
    .action(async (file: string, options: { json?: boolean }) => {
      const { tag } = await import('#cli/tag.ts')
      status = await tag(terminal, file, options.json === true)
    })
  command('districts', 'districts')
    .option('--json', word('option-json'))
    .addOption(new Option('--focus <name>', word('option-focus')).choices([...focuses]))
    .action(async (options: { json?: boolean; focus?: Focus }) => {
      const { districts } = await import('#cli/districts.ts')
      status = await districts(environment, terminal, options)
    })
  command('fetch-list', 'fetch-list')
    .argument('[district]', word('fetch-list-district'))
    .option('--json', word('option-json'))
    .action(async (district: string | undefined, options: { json?: boolean }) => {
      const { fetchList } = await import('#cli/fetch-list.ts')
      status = await fetchList(terminal, district, options.json === true)
    })
  addCorrectionCommands({ command, environment, terminal, end: (ended) => (status = ended) })
  addMeetingCommands({ command, environment, terminal, end: (ended) => (status = ended) })
  addStaffCommands({ command, environment, terminal, end: (ended) => (status = ended) })
  addBackupCommands({ command, environment, terminal, end: (ended) => (status = ended) })
  command('serve', 'serve').action(async () => {
    const { serve } = await import('#serve.ts')
    status = await serve(environment, terminal)
  })

  return async (args) => {
    try {
      await program.parseAsync([...args], { from: 'user' })
      return status
    } catch (error) {
      if (!(error instanceof CommanderError)) throw error
      return error.exitCode === 0 ? 0 : 2
    }
  }
}

/** Help in the reader's language, messages to the right stream, and no exit from inside the library. */
function dress(command: Command, terminal: Terminal): void {
  const titles = new Map<string, WordKey>([
    ['Usage:', 'help-usage'],
    ['Arguments:', 'help-arguments'],
    ['Options:', 'help-options'],
    ['Commands:', 'help-commands'],
  ])
  command
    .exitOverride()
    .helpOption('-h, --help', say(terminal.language, 'option-help'))
    .helpCommand(false)
    .configureHelp({
      optionDescription: (option) => option.description,
      styleTitle: (title) => {
        const key = titles.get(title)
        return key ? say(terminal.language, key) : title
      },
    })
    .configureOutput({
      // A page of the documentation is made from the help: it must not depend on the terminal's width.
      getOutHelpWidth: () => 100,
      writeOut: (text) => terminal.out(text.trimEnd()),
      writeErr: (text) => terminal.error(text.trimEnd()),
      outputError: (text, write) => write(say(terminal.language, 'bad-usage', { message: text.trim() })),
    })
}

function environmentHelp({ language }: Terminal): string {
  const lines = environmentVariables.map(({ name, standard, ...meaning }) => `  ${name.padEnd(14)}${meaning[language]}${standard ? ` (${standard})` : ''}`)
  return ['', say(language, 'help-environment'), ...lines].join('\n')
}
