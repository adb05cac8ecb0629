import { Worker } from 'node:worker_threads'
import { runOn, type Because, type Job } from '#jobs/run-on-worker.ts'
import { watchMemory } from '#jobs/watch-memory.ts'
import type { ReadingLimits, ReadingProgress, ReadingRequest, ReadingWorkerData } from '#jobs/reading-messages.ts'
import type { PoolAnswer } from '#jobs/run-on-worker.ts'

export type { Because, PoolAnswer }

/** Threads that read documents, so that whoever asks stays free to answer others. */
export interface WorkerPool {
  readonly run: (request: ReadingRequest, progress?: (progress: ReadingProgress) => void) => Promise<PoolAnswer>
  /** Ends every thread; what is waiting is never answered. */
  readonly close: () => Promise<void>
}

/**
 * Starts a pool. Threads start when there is work for them, one a job, `size` at most; a thread past its limits is ended and another takes its place.
 * When the whole process grows too much nobody can tell which thread it was: all are ended, and their jobs run again one at a time.
 */
export function startWorkerPool(size: number, limits: ReadingLimits, workerData: () => Promise<ReadingWorkerData>): WorkerPool {
  const waiting: Job[] = []
  const idle: Worker[] = []
  const all = new Set<Worker>()
  const running = new Map<Worker, Job>()
  let starting = 0

  const memory = watchMemory(limits.processMebibytes, () => {
    const alone = running.size === 1
    for (const [worker, job] of running) {
      job.ended = alone || job.alone ? 'too-much-in-all' : 'to-run-alone'
      void worker.terminate()
    }
  })

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

  const mayRun = () => {
    const [job] = waiting
    return job !== undefined && (job.alone ? running.size === 0 : ![...running.values()].some(({ alone }) => alone))
  }

  const give = (worker: Worker) => {
    const job = mayRun() ? waiting.shift() : undefined
    if (!job) {
      worker.unref()
      idle.push(worker)
      return
    }
    worker.ref()
    running.set(worker, job)
    memory.watch(running.size)
    const done = () => {
      running.delete(worker)
      memory.watch(running.size)
    }
    runOn(worker, job, limits, {
      free: () => {
        done()
        give(worker)
        next()
      },
      ended: () => {
        done()
        if (job.ended === 'to-run-alone') waiting.push({ request: job.request, answer: job.answer, progress: job.progress, alone: true })
        next()
      },
    })
  }

  const next = () => {
    if (!mayRun()) return
    const worker = idle.pop()
    if (worker) give(worker)
    else if (waiting.length > starting && all.size + starting < size) void start()
  }

  return {
    run: (request, progress) =>
      new Promise((answer) => {
        waiting.push({ request, answer, progress, alone: false })
        next()
      }),
    close: async () => {
      waiting.length = 0
      memory.watch(0)
      await Promise.all([...all].map((worker) => worker.terminate()))
    },
  }
}
