/**
 * `npm run bench:extract`: how fast a whole extraction is beside other programs on the same files, one after the other file by file so that all see the
 * same machine; what a second thread brings; and the memory of the longest file. Options: --files FOLDER, --only NAME, --tabula JAR, --every N (tabula
 * reads every N-th file, it is slow).
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { cpus, loadavg } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { type FileRead, openExtractor } from '#bench/extract-files.ts'
import { type OtherProgram, pdfplumber, pdftotext, tabula } from '#bench/other-programs.ts'

const { values } = parseArgs({
  options: { files: { type: 'string' }, only: { type: 'string' }, tabula: { type: 'string' }, every: { type: 'string' }, peak: { type: 'string' } },
})
const wasm = readFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'))

/** No less than these. */
const wanted = { pdftotext: 0.4, pdfplumber: 3, tabula: 3, secondThread: 1.7 }

function filesToRead(): string[] {
  const folder = values.files ?? (existsSync('../shared/corpus/lcap-pdf') ? '../shared/corpus/lcap-pdf' : 'data/samples/example-valley')
  const files = readdirSync(folder).filter((name) => name.endsWith('.pdf') && name.includes(values.only ?? ''))
  console.log(`${files.length} files of ${folder}`)
  return files.sort().map((name) => join(folder, name))
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
const rate = (reads: readonly FileRead[]) => sum(reads.map((read) => read.pages)) / sum(reads.map((read) => read.seconds))

/** Runs the extraction and another program in turn and prints the ratio of their pages a second. */
async function beside(files: readonly string[], other: OtherProgram, atLeast: number): Promise<void> {
  if (other.missing !== undefined) return console.log(`${other.name}: left out, ${other.missing}`)
  const extract = await openExtractor(wasm)
  const rounds = files.map((file) => ({ ours: extract(file), theirs: other.seconds(file) }))
  const pages = sum(rounds.map(({ ours }) => ours.pages))
  const ours = rate(rounds.map((round) => round.ours))
  const theirs = pages / sum(rounds.map((round) => round.theirs))
  const verdict = ours / theirs >= atLeast ? 'holds' : 'FALLS SHORT'
  console.log(
    `${other.name}: ${theirs.toFixed(0)} pages/s; whole extraction on one thread ${ours.toFixed(0)} pages/s; ratio ${(ours / theirs).toFixed(2)} (at least ${atLeast}: ${verdict}; ${pages} pages)`,
  )
}

/** Pages and processor seconds of a folder on so many threads, in so many seconds. */
interface Run {
  readonly pagesPerSecond: number
  /** What the processors worked, waiting for other programs left out: shows what threads cost each other on a busy machine. */
  readonly processorSeconds: number
}

/** Reads a folder on so many threads. The longest files go first, so that no thread is left with one at the end. */
async function onThreads(files: readonly string[], threads: number, pdfium: WebAssembly.Module): Promise<Run> {
  const waiting = [...files].sort((one, other) => readFileSync(other).length - readFileSync(one).length)
  const workers = Array.from({ length: threads }, () => new Worker(new URL('./extract-worker.ts', import.meta.url), { workerData: { pdfium } }))
  await Promise.all(workers.map((worker) => new Promise((ready) => worker.once('message', ready))))
  const started = performance.now()
  const worked = process.cpuUsage()
  const reads = await Promise.all(workers.map((worker) => readAll(worker, waiting)))
  const { user, system } = process.cpuUsage(worked)
  return { pagesPerSecond: sum(reads) / ((performance.now() - started) / 1000), processorSeconds: (user + system) / 1e6 }
}

function readAll(worker: Worker, waiting: string[]): Promise<number> {
  return new Promise((done, failed) => {
    let pages = 0
    worker.on('error', failed)
    worker.on('message', (read: FileRead) => {
      pages += read.pages
      worker.postMessage(waiting.shift() ?? null)
    })
    worker.on('exit', () => done(pages))
    worker.postMessage(waiting.shift() ?? null)
  })
}

async function secondThread(files: readonly string[]): Promise<void> {
  const pdfium = await WebAssembly.compile(wasm)
  await onThreads(files.slice(0, 2), 1, pdfium)
  const one = await onThreads(files, 1, pdfium)
  const two = await onThreads(files, 2, pdfium)
  const ratio = two.pagesPerSecond / one.pagesPerSecond
  const verdict = ratio >= wanted.secondThread ? 'holds' : 'FALLS SHORT'
  console.log(
    `folder: ${one.pagesPerSecond.toFixed(0)} pages/s on one thread, ${two.pagesPerSecond.toFixed(0)} on two; ratio ${ratio.toFixed(2)} (at least ${wanted.secondThread}: ${verdict})`,
  )
  const possible = (2 * one.processorSeconds) / two.processorSeconds
  console.log(
    `        processor time ${one.processorSeconds.toFixed(1)} s on one thread, ${two.processorSeconds.toFixed(1)} s on two: ${possible.toFixed(2)} times where two processors are free`,
  )
}

function peakMemory(files: readonly string[]): void {
  const self = fileURLToPath(import.meta.url)
  const longest = files.find((file) => file.includes('Irvine')) ?? files.at(-1)
  const run = spawnSync(process.execPath, [self, '--peak', longest ?? ''], { encoding: 'utf8' })
  console.log(`memory: ${run.stdout.trim()}`)
}

if (values.peak !== undefined) {
  const { file, pages } = (await openExtractor(wasm))(values.peak)
  console.log(`${Math.round(process.resourceUsage().maxRSS / 1024)} MiB at most for ${basename(file)} (${pages} pages; less than 1024 wanted)`)
} else {
  const files = filesToRead()
  console.log(`${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)} before the start; other work on the machine lowers every figure`)
  await beside(files, pdftotext(), wanted.pdftotext)
  const some = files.filter((_, index) => index % Number(values.every ?? '4') === 0)
  await beside(some, pdfplumber(), wanted.pdfplumber)
  await beside(some, tabula(values.tabula), wanted.tabula)
  await secondThread(files)
  peakMemory(files)
}
