import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { DocumentReading } from '#jobs/document-reading.ts'
import { cameOf, readingSaidSchema, type ReadingCall } from '#jobs/reading-apart-messages.ts'

/** Milliseconds without work after which the process is ended: its memory is given back. */
const restsFor = 60_000

/**
 * What the process may do (Node's own permissions, for every thread in it): read files, start threads, draw pictures (an addon). It writes no file and starts
 * no program, whatever a document makes it do.
 */
const mayOnly = ['--permission', '--allow-fs-read=*', '--allow-worker', '--allow-addons', '--disable-warning=SecurityWarning']

interface Waiting {
  readonly settle: (answer: unknown) => void
  readonly fail: (error: Error) => void
  readonly progress: Parameters<DocumentReading['read']>[3]
}

/** A call without its number, which is given when it is sent. */
type Call = ReadingCall extends infer One ? (One extends ReadingCall ? Omit<One, 'number'> : never) : never

/**
 * Reads documents in a process of its own that the operating system serves after the site's: readers of the site have the processors first. The process starts
 * with the first document and ends when it has rested; one that dies fails what it was asked for, and the next document starts another.
 */
export function startReadingApart(): DocumentReading {
  let running: { readonly child: ChildProcess; readonly waiting: Map<number, Waiting> } | undefined
  let asked = 0
  let rest: NodeJS.Timeout | undefined

  const start = () => {
    const child = fork(fileURLToPath(new URL('./reading-apart-process.ts', import.meta.url)), {
      serialization: 'advanced',
      execArgv: [...process.execArgv, ...mayOnly],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    const own = { child, waiting: new Map<number, Waiting>() }
    child.on('message', (message: unknown) => {
      const answer = readingSaidSchema.parse(message)
      const one = own.waiting.get(answer.number)
      if (!one) return
      if (answer.kind === 'progress') {
        one.progress?.(answer.progress)
        return
      }
      own.waiting.delete(answer.number)
      if (answer.kind === 'failed') one.fail(withStack(answer))
      else one.settle(answer.answer)
      restLater()
    })
    const gone = () => {
      if (running === own) running = undefined
      for (const { fail } of own.waiting.values()) fail(new Error('the process that reads documents ended'))
      own.waiting.clear()
    }
    child.once('error', gone).once('exit', gone)
    return own
  }
  const restLater = () => {
    clearTimeout(rest)
    if (running?.waiting.size !== 0) return
    // The server may end while this one rests.
    running.child.unref()
    running.child.channel?.unref()
    rest = setTimeout(() => running?.waiting.size === 0 && running.child.disconnect(), restsFor).unref()
  }
  const ask = (call: Call, progress?: Waiting['progress']): Promise<unknown> =>
    new Promise((settle, fail) => {
      running ??= start()
      running.child.ref()
      running.child.channel?.ref()
      const number = (asked += 1)
      running.waiting.set(number, { settle, fail, progress })
      running.child.send({ ...call, number })
    })
  return {
    read: async (file, sha256, answers = {}, progress) => cameOf.read.parse(await ask({ kind: 'read', file, sha256, answers }, progress)),
    extract: async (file, sha256, answers = {}) => cameOf.extract.parse(await ask({ kind: 'extract', file, sha256, answers })),
    picture: async (...asked) => cameOf.picture.parse(await ask({ kind: 'picture', asked })),
    close: async () => {
      clearTimeout(rest)
      const child = running?.child
      if (!child) return
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGKILL')
      await ended
    },
  }
}

function withStack({ message, stack }: { readonly message: string; readonly stack: string }): Error {
  const error = new Error(message)
  if (stack !== '') error.stack = stack
  return error
}
