import { Worker } from 'node:worker_threads'
import type { ReadingAnswer, ReadingLimits, ReadingRequest, ReadingWorkerData } from '#jobs/reading-messages.ts'

/** What the pool answers: the worker's answer, or that the worker was ended because it went past a limit. */
export type PoolAnswer = ReadingAnswer | { readonly kind: 'ended'; readonly because: 'too-slow' | 'too-much-memory' }

/** Threads that read documents, so that whoever asks stays free to answer others. */
export interface WorkerPool {
  readonly run: (request: ReadingRequest) => Promise<PoolAnswer>
  /** Ends every thread; what is waiting is never answered. */
  readonly close: () => Promise<void>
}

interface Job {
  readonly request: ReadingRequest
  readonly answer: (answer: PoolAnswer) => void
}

/** Starts a pool. Threads start when there is work for them, one a job, `size` at most; a thread past its limits is ended and another takes its place. */
export function startWorkerPool(size: number, limits: ReadingLimits, workerData: () => Promise<ReadingWorkerData>): WorkerPool {
  const waiting: Job[] = []
  const idle: Worker[] = []
  const all = new Set<Worker>()
  let starting = 0

  const start = async () => {
    starting += 1
    const data = await workerData()
    const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), {
      workerData: data,
      // A small nursery: a ledger's rows live for a moment, and a large one would only fill before it is swept.
      resourceLimits: { maxOldGenerationSizeMb: limits.mebibytes, maxYoungGenerationSizeMb: 32 },
    })
    starting -= 1
    all.add(worker)
    worker.once('exit', () => {
      all.delete(worker)
      if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1)
    })
    give(worker)
  }

  const give = (worker: Worker) => {
    const job = waiting.shift()
    if (!job) {
      worker.unref()
      idle.push(worker)
      return
    }
    worker.ref()
    runOn(worker, job, limits.seconds, () => give(worker), next)
  }

  const next = () => {
    const worker = idle.pop()
    if (worker) give(worker)
    else if (waiting.length > starting && all.size + starting < size) void start()
  }

  return {
    run: (request) =>
      new Promise((answer) => {
        waiting.push({ request, answer })
        next()
      }),
    close: async () => {
      waiting.length = 0
      await Promise.all([...all].map((worker) => worker.terminate()))
    },
  }
}

/** Runs one job on a thread. `free` is called when the thread can take another, `ended` when it is no more. */
function runOn(worker: Worker, job: Job, seconds: number, free: () => void, ended: () => void): void {
  let because: 'too-slow' | 'too-much-memory' | undefined
  let failure: Error | undefined
  const clock = setTimeout(() => {
    because = 'too-slow'
    void worker.terminate()
  }, seconds * 1000)
  const onMessage = (answer: ReadingAnswer) => {
    settle(answer)
    free()
  }
  const onError = (error: Error) => {
    if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') because = 'too-much-memory'
    else failure = error
  }
  const onExit = () => {
    settle(
      because ? { kind: 'ended', because } : { kind: 'failed', message: failure?.message ?? 'the reading thread ended by itself', stack: failure?.stack ?? '' },
    )
    ended()
  }
  const settle = (answer: PoolAnswer) => {
    clearTimeout(clock)
    worker.off('message', onMessage).off('error', onError).off('exit', onExit)
    job.answer(answer)
  }
  worker.on('message', onMessage).on('error', onError).on('exit', onExit)
  const { request } = job
  worker.postMessage(request, 'bytes' in request ? [request.bytes.buffer] : [])
}
