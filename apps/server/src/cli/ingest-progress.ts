import { stat } from 'node:fs/promises'
import type { Language } from '@cuentas/shared'
import { say } from '#cli/words.ts'

/** How far a run is, and how long it will take. */
export interface Clock {
  readonly passed: (path: string, pages: number) => void
  readonly line: (language: Language) => string
  readonly seconds: () => number
}

/** Sizes of files in bytes; 0 for one that cannot be looked at. */
export async function fileSizes(paths: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const sizes = await Promise.all(
    paths.map((path) =>
      stat(path).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  )
  return new Map(paths.map((path, index) => [path, sizes[index] ?? 0]))
}

/** Starts the clock over these files. Time left goes by bytes: pages are not known before a file is read. */
export function startClock(sizes: ReadonlyMap<string, number>): Clock {
  const all = [...sizes.values()].reduce((total, size) => total + size, 0)
  const started = performance.now()
  const seconds = () => (performance.now() - started) / 1000
  let bytes = 0
  let done = 0
  let pages = 0
  return {
    seconds,
    passed: (path, read) => {
      bytes += sizes.get(path) ?? 0
      pages += read
      done += 1
    },
    line: (language) => {
      const left = bytes > 0 ? (seconds() * (all - bytes)) / bytes : 0
      return say(language, 'progress', { done, all: sizes.size, pages, speed: Math.round(pages / Math.max(seconds(), 0.001)), left: duration(left) })
    },
  }
}

/** 75 -> "1 min 15 s". */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`
}
