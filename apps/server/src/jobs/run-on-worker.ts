import type { Worker } from 'node:worker_threads'
import type { ReadingAnswer, ReadingLimits, ReadingNews, ReadingProgress, ReadingRequest } from '#jobs/reading-messages.ts'

/** Which limit a thread went past: its time, the memory of its own objects, or the memory of the whole process. */
export type Because = 'too-slow' | 'too-much-memory' | 'too-much-in-all'

/** What the pool answers: the worker's answer, or that the worker was ended because it went past a limit, and while OCR read which page. */
export type PoolAnswer = ReadingAnswer | { readonly kind: 'ended'; readonly because: Because; readonly scanning: number | undefined }

/** A request that waits or runs. */
export interface Job {
  readonly request: ReadingRequest
  readonly answer: (answer: PoolAnswer) => void
  /** Told how far the job has come; absent where nobody asks. */
  readonly progress?: ((progress: ReadingProgress) => void) | undefined
  /** Runs while no other does. */
  readonly alone: boolean
  /** Set when the pool ends its thread for the memory of the whole process; `to-run-alone`: it is not answered yet. */
  ended?: 'too-much-in-all' | 'to-run-alone'
}

/** `free` is called when the thread can take another job, `ended` when it is no more. */
export interface Afterwards {
  readonly free: () => void
  readonly ended: () => void
}

/** Runs one job on a thread, and ends the thread when it goes past a limit. */
export function runOn(worker: Worker, job: Job, limits: ReadingLimits, { free, ended }: Afterwards): void {
  let because: Because | undefined
  let failure: Error | undefined
  let scanning: number | undefined
  const endIn = (seconds: number) =>
    setTimeout(() => {
      because = 'too-slow'
      void worker.terminate()
    }, seconds * 1000)
  let clock = endIn(limits.seconds)
  const onMessage = (message: ReadingAnswer | ReadingNews) => {
    if (message.kind === 'progress') {
      job.progress?.(message)
      return
    }
    if (message.kind === 'scanning') {
      clearTimeout(clock)
      clock = endIn(limits.secondsAScan)
      scanning = message.page
      return
    }
    settle(message)
    free()
  }
  const onError = (error: Error) => {
    if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') because = 'too-much-memory'
    else failure = error
  }
  const onExit = () => {
    if (job.ended === 'to-run-alone') stop()
    else settle(whyEnded(because ?? job.ended, scanning, failure))
    ended()
  }
  const stop = () => {
    clearTimeout(clock)
    worker.off('message', onMessage).off('error', onError).off('exit', onExit)
  }
  const settle = (answer: PoolAnswer) => {
    stop()
    job.answer(answer)
  }
  worker.on('message', onMessage).on('error', onError).on('exit', onExit)
  const { request } = job
  // Without a transfer: a job that is run again alone still has its bytes.
  worker.postMessage(request)
}

function whyEnded(because: Because | undefined, scanning: number | undefined, failure: Error | undefined): PoolAnswer {
  if (because) return { kind: 'ended', because, scanning }
  return { kind: 'failed', message: failure?.message ?? 'the reading thread ended by itself', stack: failure?.stack ?? '' }
}
