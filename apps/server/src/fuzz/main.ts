/**
 * `npm run fuzz`: damages files of the reference collection and the samples for a bounded time and reads each as `cuentas extract` does. A crash, a
 * file that takes longer than its limit, or one that takes too much memory is a finding: the damaged file is kept (outside the project) and named.
 * Options: --seconds N (60), --seed N (1), --from N (0, the first round), --rounds N, --keep FOLDER. Round R of seed S is always the same file.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { sha256Of } from '#files/read-file.ts'
import { projectFolder } from '#files/project-folder.ts'
import { damaged } from '#fuzz/damaged.ts'
import { standardLimits, startDocumentReading } from '#jobs/document-reading.ts'

const { values } = parseArgs({
  options: { seconds: { type: 'string' }, seed: { type: 'string' }, from: { type: 'string' }, rounds: { type: 'string' }, keep: { type: 'string' } },
})
const [seconds, seed, from] = [Number(values.seconds ?? 60), Number(values.seed ?? 1), Number(values.from ?? 0)]
const rounds = Number(values.rounds ?? Infinity)
const keep = values.keep ?? join(tmpdir(), 'cuentas-fuzz')

const folders = [
  'data/samples',
  '../shared/corpus/lcap-pdf',
  '../shared/corpus/other',
  '../shared/corpus/bop',
  '../shared/corpus/supplement',
  '../shared/corpus/state-data/sacs',
]
/** Larger files only slow the search. */
const largest = 8_000_000
const files = folders
  .map((folder) => projectFolder(folder))
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
  .filter((file) => /\.(pdf|png|jpe?g|xlsx|docx|csv|txt)$/i.test(file) && statSync(file).size < largest)
  .sort()

/** Tight limits: an undamaged plan takes a few seconds. Each page that OCR reads has its own minute. */
const reading = startDocumentReading(1, { ...standardLimits, seconds: 60, secondsAScan: 60 })
const started = performance.now()
const counts = new Map<string, number>()
const findings: string[] = []
/** The last round is broken off: it had its time, or less. */
const timeIsUp = new Promise<{ readonly kind: 'time is up' }>((end) => setTimeout(() => end({ kind: 'time is up' }), seconds * 1000).unref())
let round = from
let most = 0
for (; (performance.now() - started) / 1000 < seconds && round < from + rounds; round++) {
  const { bytes, name } = damaged(files, seed, round, (file) => new Uint8Array(readFileSync(file)))
  const note = (what: string) => {
    mkdirSync(keep, { recursive: true })
    const file = join(keep, `seed-${seed}-round-${round}.bin`)
    writeFileSync(file, bytes)
    findings.push(`${what}: round ${round}, ${name}; kept as ${file}`)
    console.log(findings.at(-1))
  }
  try {
    const answer =
      bytes.length === 0
        ? ({ kind: 'refused', refusal: { refused: 'empty' } } as const)
        : await Promise.race([reading.extract(bytes, sha256Of(bytes)), timeIsUp])
    if (answer.kind === 'time is up') break
    const came = answer.kind === 'refused' ? answer.refusal.refused : 'read'
    counts.set(came, (counts.get(came) ?? 0) + 1)
    if (came === 'too-demanding') note('a hang, or memory without bound')
  } catch (error) {
    note(`a crash (${error instanceof Error ? error.message : String(error)})`)
  }
  most = Math.max(most, process.memoryUsage.rss())
}
await reading.close()
console.log(
  `seed ${seed}: ${round - from} damaged files of ${files.length} in ${Math.round((performance.now() - started) / 1000)} s; ${findings.length} findings; at most ${Math.round(most / 1_048_576)} MiB`,
)
console.log([...counts].map(([came, count]) => `${came}: ${count}`).join(', '))
process.exitCode = findings.length > 0 ? 1 : 0
