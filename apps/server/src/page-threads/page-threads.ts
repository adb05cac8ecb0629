import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { failedPageSchema, madePageSchema, type MadePage, type ThreadData } from '#page-threads/messages.ts'

/** Threads that make public pages, so that who answers requests never stands still for one. */
export interface PageThreads {
  readonly make: (url: string, requestId: string) => Promise<MadePage>
  readonly close: () => Promise<void>
}

interface Waiting {
  readonly made: (page: MadePage) => void
  readonly failed: (error: Error) => void
}

interface Thread {
  readonly worker: Worker
  readonly waiting: Map<number, Waiting>
}

/** Starts so many threads and waits until each is ready. A thread that dies fails what it was asked for; another takes its place. */
export async function startPageThreads(size: number, data: ThreadData): Promise<PageThreads> {
  const threads = new Set<Thread>()
  let asked = 0
  let isClosing = false

  const start = async () => {
    const worker = new Worker(new URL('./page-thread.ts', import.meta.url), { workerData: data })
    const thread: Thread = { worker, waiting: new Map() }
    worker.on('error', (error) => fail(thread, error instanceof Error ? error : new Error(String(error))))
    worker.once('exit', () => {
      const wasReady = threads.delete(thread)
      fail(thread, new Error('a thread that makes pages ended'))
      if (wasReady && !isClosing) void start()
    })
    await once(worker, 'message')
    worker.on('message', (message: unknown) => take(thread, message))
    threads.add(thread)
  }

  await Promise.all(Array.from({ length: size }, start))
  return {
    make: (url, requestId) =>
      new Promise((made, failed) => {
        const [thread] = [...threads].toSorted((a, b) => a.waiting.size - b.waiting.size)
        if (!thread) {
          failed(new Error('no thread that makes pages is running'))
          return
        }
        const number = (asked += 1)
        thread.waiting.set(number, { made, failed })
        thread.worker.postMessage({ number, url, requestId })
      }),
    close: async () => {
      isClosing = true
      await Promise.all([...threads].map(({ worker }) => worker.terminate()))
    },
  }
}

function take({ waiting }: Thread, message: unknown): void {
  const failure = failedPageSchema.safeParse(message)
  const page = failure.success ? undefined : madePageSchema.parse(message)
  const number = failure.success ? failure.data.number : page?.number
  const one = number === undefined ? undefined : waiting.get(number)
  if (number === undefined || !one) return
  waiting.delete(number)
  if (page) one.made(page)
  else one.failed(new Error(failure.success ? failure.data.failed : ''))
}

function fail({ waiting }: Thread, error: Error): void {
  for (const { failed } of waiting.values()) failed(error)
  waiting.clear()
}
