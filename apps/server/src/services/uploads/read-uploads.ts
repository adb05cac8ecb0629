import { randomUUID } from 'node:crypto'
import type { Upload, UploadProgress } from '@cuentas/shared'
import { keepLease, putBackAbandoned, putBackOwn, saveEnd, takeWaiting, type ReadingEnd } from '#db/upload-repository.ts'
import { answersTo, wholeDocument } from '#services/ingest/ingest-file.ts'
import { openToRead } from '#services/ingest/open-to-read.ts'
import type { UploadTools } from '#services/uploads/upload-tools.ts'

/** Times that a file may end the whole process before it is given up. */
const mostAttempts = 2
/** Milliseconds between two notes of how far reading has come, by which its reader also says that it lives. */
const noteEvery = 1_000
/** Milliseconds after its last note that a reader is taken for dead, and another may begin anew. */
const leaseFor = 20_000
/** Milliseconds between two looks for what another process left behind, or brought in while its own reader was busy. */
const lookEvery = 5_000

/** Reads what was brought in, one file after another, in the background. */
export interface UploadReader {
  /** Something has arrived. */
  readonly wake: () => void
  /** Looks for what waits, also for what a process that has ended was reading; resolves when it has looked. */
  readonly look: () => Promise<void>
  /** Resolves when nothing waits any more. */
  readonly idle: () => Promise<void>
  /** Takes nothing more; what is being read is put back for whoever comes next. */
  readonly close: () => Promise<void>
}

/** Reads nothing: for a process beside the server's. */
export const noUploadReader: UploadReader = { wake: () => {}, look: async () => {}, idle: async () => {}, close: async () => {} }

/**
 * Starts reading. Several processes may: each upload is one reader's for as long as that one says that it lives, and what a process that has ended was
 * reading is read again. `log` is told of our own mistakes.
 */
export async function startUploadReader(tools: UploadTools, log: (error: unknown) => void): Promise<UploadReader> {
  const { database, now } = tools
  const reader = randomUUID()
  const lease = () => ({ reader, until: now() + leaseFor })
  let running: Promise<void> | undefined
  let isClosed = false
  const readAll = async () => {
    while (!isClosed) {
      const upload = await takeWaiting(database.session(), lease(), now())
      if (!upload) return
      const end = await readUpload(tools, upload, (progress) => keepLease(database.session(), upload.id, lease(), progress), log)
      if (!isClosed) await saveEnd(database.session(), upload.id, reader, end, now())
    }
  }
  const wake = () => {
    running ??= readAll()
      .catch(log)
      .finally(() => {
        running = undefined
      })
  }
  const look = async () => {
    await putBackAbandoned(database.session(), mostAttempts, now())
    wake()
  }
  await look()
  const looking = setInterval(() => void look().catch(log), lookEvery).unref()
  return {
    wake,
    look,
    idle: async () => running,
    close: async () => {
      isClosed = true
      clearInterval(looking)
      await putBackOwn(database.session(), reader, now())
    },
  }
}

/** Reads one file in a thread; `note` is told again and again that it goes on, and how far it has come. */
async function readUpload(
  tools: UploadTools,
  { sha256, fileName, district }: Upload,
  note: (progress: UploadProgress | undefined) => Promise<void>,
  log: (error: unknown) => void,
): Promise<ReadingEnd> {
  const { store, reading } = tools
  let latest: UploadProgress | undefined
  const notes = setInterval(() => {
    void note(latest).catch(log)
    latest = undefined
  }, noteEvery)
  try {
    const path = await store.documentPath(sha256)
    if (path === undefined) throw new Error(`the uploaded file ${sha256} is not there`)
    const file = await openToRead(path)
    if ('refused' in file) return { state: 'refused', refusal: file }
    const answer = await reading.read(file, sha256, await answersTo(tools, { again: true, agency: district }), (progress) => {
      latest = { ...progress, page: progress.page }
    })
    if (answer.kind === 'refused') return { state: 'refused', refusal: answer.refusal }
    if (latest) await note(latest)
    return { state: 'ready', reading: [answer.read, ...answer.others].map((read) => wholeDocument(tools, read, fileName, null)) }
  } catch (error) {
    log(error)
    return { state: 'failed' }
  } finally {
    clearInterval(notes)
  }
}
