import { languageSchema, type Language } from '@cuentas/shared'
import { buildProgram } from '#cli/program.ts'
import type { Terminal } from '#cli/terminal.ts'
import type { EnvironmentReading } from '#env.ts'

/** Runs the command as its arguments and its environment say, in the reader's language. Answers the exit status. */
export async function runCommand(args: readonly string[], reading: EnvironmentReading, terminalIn: (language: Language) => Terminal): Promise<number> {
  const asked = languageSchema.safeParse(languageAsked(args))
  const language: Language = asked.success ? asked.data : 'wrong' in reading ? reading.language : reading.environment.language
  const terminal = terminalIn(language)
  if (!('wrong' in reading)) return buildProgram(reading.environment, terminal)(args)
  for (const sentence of reading.wrong) terminal.error(sentence[language])
  return 2
}

/** The value of `--lang`, which decides the language of the help itself and so is wanted before the command line is read. */
function languageAsked(args: readonly string[]): string | undefined {
  const at = args.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='))
  return args[at]?.startsWith('--lang=') ? args[at].slice('--lang='.length) : at < 0 ? undefined : args[at + 1]
}
