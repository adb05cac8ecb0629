/** Watches how much the process grows while there is work. */
export interface MemoryWatch {
  /** Told how many jobs run now: it looks only while there are some, and measures from what the process had before. */
  readonly watch: (running: number) => void
}

/** Milliseconds between two looks: memory is filled at some gigabytes a second at most. */
const interval = 150

/** Calls `exceeded` once each time the process has grown by more than so many MiB since it last had nothing to do. */
export function watchMemory(mebibytes: number, exceeded: () => void): MemoryWatch {
  let clock: NodeJS.Timeout | undefined
  let before = 0
  const look = () => {
    if (process.memoryUsage.rss() - before <= mebibytes * 1024 * 1024) return
    exceeded()
  }
  return {
    watch: (running) => {
      if (running > 0 && !clock) {
        before = process.memoryUsage.rss()
        clock = setInterval(look, interval)
        clock.unref()
      } else if (running === 0 && clock) {
        clearInterval(clock)
        clock = undefined
      }
    },
  }
}
