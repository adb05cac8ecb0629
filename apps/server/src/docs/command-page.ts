import type { Language } from '@cuentas/shared'
import { buildProgram } from '#cli/program.ts'
import type { Terminal } from '#cli/terminal.ts'
import { generatedFrom, page } from '#docs/markdown.ts'

/** What `cuentas ARGS` writes to standard output. */
async function outputOf(args: readonly string[], language: Language): Promise<string> {
  const lines: string[] = []
  const terminal: Terminal = { out: (line) => lines.push(line), error: () => {}, progress: () => {}, isTerminal: false, language }
  await buildProgram({ port: 3000, home: '.cuentas', databaseUrl: undefined, publicUrl: undefined, pagesAhead: 0, trustedProxies: [], limits: { all: 0, costly: 0 }, language }, terminal)(args)
  return lines.join('\n').trim()
}

/** Names of the commands, as the help lists them. */
export async function commandNames(): Promise<readonly string[]> {
  const help = await outputOf(['--help'], 'en')
  const listed = /\nCommands:\n([\s\S]*?)(?:\n\n|$)/.exec(`\n${help}`)?.[1] ?? ''
  return [...listed.matchAll(/^ {2}([a-z][a-z-]*)/gm)].map((match) => match[1] ?? '')
}

/** docs/cli.md: the help of `cuentas` and of each of its commands, in both languages. */
export async function commandPage(): Promise<string> {
  const names = await commandNames()
  const block = (text: string) => `\`\`\`\n${text}\n\`\`\``
  const sections = await Promise.all(
    names.map(async (name) =>
      [`## \`cuentas ${name}\``, block(await outputOf([name, '--help'], 'en')), block(await outputOf([name, '--help'], 'es'))].join('\n\n'),
    ),
  )
  return page(
    '# The command `cuentas`',
    generatedFrom('apps/server/src/cli'),
    'Run it as `npx cuentas` in the project folder. What was asked for goes to standard output, everything else to standard error. Exit status: 0 done, 1 our mistake, 2 something given cannot be taken.',
    block(await outputOf(['--help'], 'en')),
    ...sections,
    'The shapes of `--json` are described in [json.md](json.md).',
  )
}
