import { readdirSync, readFileSync } from 'node:fs'
import { getPriority } from 'node:os'
import { afterAll, expect, it } from 'vitest'
import { sha256Of } from '#files/read-file.ts'
import { projectFolder } from '#files/project-folder.ts'
import { startReadingApart } from '#jobs/reading-apart.ts'

const sample = projectFolder('data/samples/example-valley/example-valley-2025-26.pdf')
const bytes = new Uint8Array(readFileSync(sample))
const reading = startReadingApart()
afterAll(() => reading.close())

/** Processes that this one started and that read documents. */
function readers(): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const parent = Number(
          readFileSync(`/proc/${pid}/stat`, 'utf8')
            .replace(/^.*\) /, '')
            .split(' ')[1],
        )
        return parent === process.pid && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('reading-apart-process')
      } catch {
        return false
      }
    })
}

it('reads a document in a process that stands behind this one, tells how far it has come, and draws a page of it', async () => {
  const seen: number[] = []
  const answer = await reading.read(bytes, sha256Of(bytes), {}, ({ page }) => seen.push(page))
  expect(answer.kind === 'read' && answer.read.lcap.lineItems.length).toBe(36)
  expect(seen.length).toBeGreaterThan(1)
  const picture = await reading.picture(sample, 1, 0, 72, 600)
  expect(picture?.length).toBeGreaterThan(1000)
  expect(await reading.picture(sample, 999, 0, 72, 600)).toBeUndefined()
  if (process.platform === 'linux') expect(readers().map((pid) => getPriority(pid) - getPriority())).toEqual([10])
})

it('refuses what is no document in the same words', async () => {
  const nothing = new Uint8Array(Buffer.from('not a plan'))
  expect(await reading.read(nothing, sha256Of(nothing))).toMatchObject({ kind: 'refused', refusal: { refused: 'unknown-format' } })
})

it('fails what it was asked when its process is killed, and reads the next document in another', async () => {
  const asked = reading.read(bytes, sha256Of(bytes))
  const failed = expect(asked).rejects.toThrow('the process that reads documents ended')
  for (const pid of readers()) process.kill(pid, 'SIGKILL')
  await failed
  expect(await reading.read(bytes, sha256Of(bytes))).toMatchObject({ kind: 'read' })
})
