import { processTerminal } from '#cli/terminal.ts'
import { readEnvironment } from '#env.ts'
import { serve } from '#serve.ts'

const reading = readEnvironment()
if ('wrong' in reading) {
  const terminal = processTerminal(reading.language)
  for (const sentence of reading.wrong) terminal.error(sentence[reading.language])
  process.exitCode = 2
} else {
  process.exitCode = await serve(reading.environment, processTerminal(reading.environment.language))
}
