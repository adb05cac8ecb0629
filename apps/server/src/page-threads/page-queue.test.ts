import { beforeEach, expect, it } from 'vitest'
import { pageQueue } from '#page-threads/page-queue.ts'

const clock: { now: number; later: { at: number; call: () => void }[] } = { now: 0, later: [] }
const started: string[] = []
const queue = () =>
  pageQueue<string, string>((thread, task) => started.push(`${thread}: ${task}`), {
    now: () => clock.now,
    after: (milliseconds, call) => clock.later.push({ at: clock.now + milliseconds, call }),
  })
/** Lets time pass, and calls what was to be called by then. */
const pass = (milliseconds: number) => {
  clock.now += milliseconds
  const due = clock.later.filter(({ at }) => at <= clock.now)
  clock.later = clock.later.filter(({ at }) => at > clock.now)
  for (const { call } of due) call()
}
beforeEach(() => {
  clock.now = 1_000
  clock.later = []
  started.length = 0
})

it('hands pages out in the order in which they were asked for, one to a thread', () => {
  const { ask, free } = queue()
  free('1')
  free('2')
  for (const page of ['a', 'b', 'c', 'd']) ask(page)
  expect(started).toEqual(['1: a', '2: b'])
  free('2')
  expect(started).toEqual(['1: a', '2: b', '2: c'])
  free('1')
  expect(started.at(-1)).toBe('1: d')
})

it('makes pages ahead by one thread, so that another stays free for who asks', () => {
  const { ask, askAhead, free } = queue()
  free('1')
  free('2')
  askAhead('later-1')
  askAhead('later-2')
  expect(started).toEqual(['1: later-1'])
  ask('a')
  expect(started).toEqual(['1: later-1', '2: a'])
})

it('makes none ahead until nobody has asked for a moment, and who asks then comes first', () => {
  const { ask, askAhead, free } = queue()
  free('1')
  ask('a')
  askAhead('later')
  free('1')
  pass(60)
  ask('b')
  free('1')
  pass(60)
  expect(started).toEqual(['1: a', '1: b'])
  pass(60)
  expect(started).toEqual(['1: a', '1: b', '1: later'])
})

it('gives nothing to a thread that has ended, and says what waits', () => {
  const { ask, askAhead, free, gone, empty } = queue()
  free('1')
  gone('1')
  ask('a')
  askAhead('later')
  expect(started).toEqual([])
  expect(empty()).toEqual(['a', 'later'])
  free('2')
  expect(started).toEqual([])
})

it('makes pages ahead again after the thread that made one has ended', () => {
  const { askAhead, free, gone } = queue()
  free('1')
  askAhead('later-1')
  askAhead('later-2')
  gone('1')
  free('2')
  expect(started).toEqual(['1: later-1', '2: later-2'])
})
