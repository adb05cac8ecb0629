import { processTerminal } from '#cli/terminal.ts'
import { readEnvironment } from '#env.ts'

const reading = readEnvironment()
if ('wrong' in reading) {
  const terminal = processTerminal(reading.language)
  for (const sentence of reading.wrong) terminal.error(sentence[reading.language])
  process.exitCode = 2
} else {
  // Loaded only now: React decides by the environment, at its first import, whether it runs as in production.
  const { serve } = await import('#serve.ts')
  process.exitCode = await serve(reading.environment, processTerminal(reading.environment.language))
}
