import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { failedPageSchema, madePageSchema, type MadePage, type ThreadData } from '#page-threads/messages.ts'
import { pageQueue } from '#page-threads/page-queue.ts'

/** Threads that make public pages, so that who answers requests never stands still for one. */
export interface PageThreads {
  /** Makes a page that a reader waits for. */
  readonly make: (url: string, requestId: string) => Promise<MadePage>
  /** Makes a page that nobody waits for yet, when no reader does. */
  readonly makeAhead: (url: string) => Promise<MadePage>
  readonly close: () => Promise<void>
}

interface Task {
  readonly url: string
  readonly requestId: string
  readonly made: (page: MadePage) => void
  readonly failed: (error: Error) => void
}

interface Thread {
  readonly worker: Worker
  /** What it makes now, and the number by which it says that it has. */
  task: { readonly number: number; readonly of: Task } | undefined
}

/** Starts so many threads and waits until each is ready. A thread that dies fails what it was asked for; another takes its place. */
export async function startPageThreads(size: number, data: ThreadData): Promise<PageThreads> {
  const threads = new Set<Thread>()
  let asked = 0
  let isClosing = false

  const begin = (thread: Thread, task: Task) => {
    const number = (asked += 1)
    thread.task = { number, of: task }
    thread.worker.postMessage({ number, url: task.url, requestId: task.requestId })
  }
  const queue = pageQueue<Thread, Task>(begin, { now: () => performance.now(), after: (milliseconds, call) => void setTimeout(call, milliseconds).unref() })

  const start = async () => {
    const worker = new Worker(new URL('./page-thread.ts', import.meta.url), { workerData: data })
    const thread: Thread = { worker, task: undefined }
    worker.on('error', (error) => fail(thread, error instanceof Error ? error : new Error(String(error))))
    worker.once('exit', () => {
      const wasReady = threads.delete(thread)
      queue.gone(thread)
      fail(thread, new Error('a thread that makes pages ended'))
      if (wasReady && !isClosing) void start()
      // Nobody is left who could make what waits, and nobody comes: the others were never ready.
      if (threads.size === 0 && (isClosing || !wasReady)) for (const { failed } of queue.empty()) failed(new Error('no thread that makes pages is running'))
    })
    await once(worker, 'message')
    worker.on('message', (message: unknown) => {
      if (take(thread, message)) queue.free(thread)
    })
    threads.add(thread)
    queue.free(thread)
  }

  await Promise.all(Array.from({ length: size }, start))
  return {
    make: (url, requestId) => new Promise((made, failed) => queue.ask({ url, requestId, made, failed })),
    makeAhead: (url) => new Promise((made, failed) => queue.askAhead({ url, requestId: '', made, failed })),
    close: async () => {
      isClosing = true
      await Promise.all([...threads].map(({ worker }) => worker.terminate()))
    },
  }
}

/** Gives a page, or the news that it failed, to who waits for it; false when nobody does. */
function take(thread: Thread, message: unknown): boolean {
  const failure = failedPageSchema.safeParse(message)
  const page = failure.success ? undefined : madePageSchema.parse(message)
  const { task } = thread
  if (!task || task.number !== (failure.success ? failure.data.number : page?.number)) return false
  thread.task = undefined
  if (page) task.of.made(page)
  else task.of.failed(new Error(failure.success ? failure.data.failed : ''))
  return true
}

function fail(thread: Thread, error: Error): void {
  thread.task?.of.failed(error)
  thread.task = undefined
}
