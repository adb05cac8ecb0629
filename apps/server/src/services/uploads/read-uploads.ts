import type { Upload, UploadProgress } from '@cuentas/shared'
import { putBackReading, saveEnd, saveProgress, takeWaiting, type ReadingEnd } from '#db/upload-repository.ts'
import { answersTo, wholeDocument } from '#services/ingest/ingest-file.ts'
import { openToRead } from '#services/ingest/open-to-read.ts'
import type { UploadTools } from '#services/uploads/upload-tools.ts'

/** Times that a file may end the whole process before it is given up. */
const mostAttempts = 2
/** Milliseconds between two notes of how far reading has come. */
const noteEvery = 500

/** Reads what was brought in, one file after another, in the background. */
export interface UploadReader {
  /** Something has arrived. */
  readonly wake: () => void
  /** Resolves when nothing waits any more. */
  readonly idle: () => Promise<void>
}

/** Reads nothing: for a process beside the server's. */
export const noUploadReader: UploadReader = { wake: () => {}, idle: async () => {} }

/** Starts reading; what a process that has ended was reading is read again. `log` is told of our own mistakes. */
export async function startUploadReader(tools: UploadTools, log: (error: unknown) => void): Promise<UploadReader> {
  const { database, now } = tools
  await putBackReading(database.session(), mostAttempts, now())
  let running: Promise<void> | undefined
  const readAll = async () => {
    for (;;) {
      const upload = await takeWaiting(database.session(), now())
      if (!upload) return
      await saveEnd(database.session(), upload.id, await readUpload(tools, upload, log), now())
    }
  }
  const wake = () => {
    running ??= readAll()
      .catch(log)
      .finally(() => {
        running = undefined
      })
  }
  wake()
  return { wake, idle: async () => running }
}

/** Reads one file in a thread and notes how far it has come. */
async function readUpload(tools: UploadTools, { id, sha256, fileName, district }: Upload, log: (error: unknown) => void): Promise<ReadingEnd> {
  const { database, store, reading } = tools
  let latest: UploadProgress | undefined
  const notes = setInterval(() => {
    if (latest) void saveProgress(database.session(), id, latest).catch(log)
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
    if (latest) await saveProgress(database.session(), id, latest)
    return { state: 'ready', reading: [answer.read, ...answer.others].map((read) => wholeDocument(tools, read, fileName, null)) }
  } catch (error) {
    log(error)
    return { state: 'failed' }
  } finally {
    clearInterval(notes)
  }
}
