import { readdirSync } from 'node:fs'
import { setPriority } from 'node:os'
import { startDocumentReading } from '#jobs/document-reading.ts'
import type { ReadingCall, ReadingSaid } from '#jobs/reading-apart-messages.ts'

/** How far behind the site's own process this one stands with the operating system (0 is beside it, 19 the last): about a tenth of a processor that both want. */
const behind = 10

/** Puts every thread there is behind; those that are started later take it over. Where the system has no such list, the process as a whole. */
function standBack(): void {
  const threads = (() => {
    try {
      return readdirSync('/proc/self/task').map(Number)
    } catch {
      return [0]
    }
  })()
  for (const thread of threads) {
    try {
      setPriority(thread, behind)
    } catch {
      // A thread that has ended meanwhile.
    }
  }
}

standBack()
const reading = startDocumentReading(1)
const say = (said: ReadingSaid) => process.send?.(said)

async function answerTo(call: ReadingCall): Promise<unknown> {
  if (call.kind === 'picture') return reading.picture(...call.asked)
  if (call.kind === 'extract') return reading.extract(call.file, call.sha256, call.answers)
  return reading.read(call.file, call.sha256, call.answers, ({ page, pages, tables, lineItems, checks }) =>
    say({ kind: 'progress', number: call.number, progress: { page, pages, tables, lineItems, checks } }),
  )
}

process.on('message', (call: ReadingCall) => {
  answerTo(call).then(
    (answer) => say({ kind: 'done', number: call.number, answer }),
    (error: unknown) =>
      say({
        kind: 'failed',
        number: call.number,
        message: error instanceof Error ? error.message : String(error),
        stack: error instanceof Error ? (error.stack ?? '') : '',
      }),
  )
})
process.once('disconnect', () => process.exit(0))
// Ctrl-C in a terminal reaches every process; the site's own decides when this one ends.
process.on('SIGINT', () => undefined)
