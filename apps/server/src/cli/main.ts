import { languageSchema, type Language } from '@cuentas/shared'
import { buildProgram } from '#cli/program.ts'
import { processTerminal } from '#cli/terminal.ts'
import { readEnvironment } from '#env.ts'

const reading = readEnvironment()
const asked = languageSchema.safeParse(languageAsked(process.argv))
const language: Language = asked.success ? asked.data : 'wrong' in reading ? reading.language : reading.environment.language
const terminal = processTerminal(language)
if ('wrong' in reading) {
  for (const sentence of reading.wrong) terminal.error(sentence[language])
  process.exitCode = 2
} else {
  process.exitCode = await buildProgram(reading.environment, terminal)(process.argv.slice(2))
}

/** The value of `--lang`, which decides the language of the help itself and so is wanted before the command line is read. */
function languageAsked(argv: readonly string[]): string | undefined {
  const at = argv.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='))
  return argv[at]?.startsWith('--lang=') ? argv[at].slice('--lang='.length) : at < 0 ? undefined : argv[at + 1]
}
