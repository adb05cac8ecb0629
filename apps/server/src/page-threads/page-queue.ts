/** Who waits for what: threads that are free, pages that readers wait for, pages that are made ahead while nobody waits. */
export interface PageQueue<Thread, Task> {
  /** A page that a reader waits for: the first thread that is free makes it, in the order in which pages were asked for. */
  readonly ask: (task: Task) => void
  /** A page that nobody waits for yet. */
  readonly askAhead: (task: Task) => void
  /** A thread that has nothing to do: a new one, or one that has made its page. */
  readonly free: (thread: Thread) => void
  /** A thread that has ended. */
  readonly gone: (thread: Thread) => void
  /** What waits for a thread; nothing of it does any longer. */
  readonly empty: () => readonly Task[]
}

/** How long nobody must have asked for a page before one is made ahead, in milliseconds. */
const quiet = 100

/**
 * Hands pages to threads one at a time: a thread that is given several makes all of them later. Pages ahead are made by one thread at a time, and only
 * after a moment in which no reader asked for anything, so that a reader waits for one of them at most.
 */
export function pageQueue<Thread, Task>(
  start: (thread: Thread, task: Task) => void,
  { now, after }: { readonly now: () => number; readonly after: (milliseconds: number, call: () => void) => void },
): PageQueue<Thread, Task> {
  const idle: Thread[] = []
  const asked: Task[] = []
  const ahead: Task[] = []
  let maker: Thread | undefined
  let lastAsked = Number.NEGATIVE_INFINITY
  let isWaiting = false

  const handOut = () => {
    while (idle.length > 0 && asked.length > 0) take(idle, asked)
    if (ahead.length === 0 || idle.length === 0 || maker !== undefined) return
    const left = lastAsked + quiet - now()
    if (left <= 0) maker = take(idle, ahead)
    else if (!isWaiting) {
      isWaiting = true
      after(left, () => {
        isWaiting = false
        handOut()
      })
    }
  }
  const take = (threads: Thread[], tasks: Task[]): Thread | undefined => {
    const [thread, task] = [threads.shift(), tasks.shift()]
    if (thread !== undefined && task !== undefined) start(thread, task)
    return thread
  }
  const forget = (thread: Thread) => {
    if (maker === thread) maker = undefined
    const at = idle.indexOf(thread)
    if (at >= 0) idle.splice(at, 1)
  }
  return {
    ask: (task) => {
      lastAsked = now()
      asked.push(task)
      handOut()
    },
    askAhead: (task) => {
      ahead.push(task)
      handOut()
    },
    free: (thread) => {
      forget(thread)
      idle.push(thread)
      handOut()
    },
    gone: forget,
    empty: () => [...asked.splice(0), ...ahead.splice(0)],
  }
}
