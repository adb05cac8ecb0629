import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Transform, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { sha256Schema } from '@cuentas/shared'
import type { ArrivedFile } from '#services/uploads/receive-upload.ts'

/** Files that are arriving with one request: each is written under a name that the program makes, never under its own. */
export interface Arrival {
  /** Takes a file as it comes; its bytes are counted and never held. */
  readonly take: (file: Readable, fileName: string) => Promise<ArrivedFile>
  /** Takes the folder away with everything in it. */
  readonly end: () => Promise<void>
}

/** Opens a folder of its own for the files of one request. */
export async function openArrival(): Promise<Arrival> {
  await mkdir(tmpdir(), { recursive: true })
  const folder = await mkdtemp(join(tmpdir(), `cuentas-upload-${process.pid}-`))
  return {
    take: async (file, fileName) => {
      const path = join(folder, randomUUID())
      const hash = createHash('sha256')
      let bytes = 0
      const counting = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          hash.update(chunk)
          bytes += chunk.length
          done(null, chunk)
        },
      })
      await pipeline(file, counting, createWriteStream(path, { mode: 0o600, flags: 'wx' }))
      return { path, fileName, sha256: sha256Schema.parse(hash.digest('hex')), bytes }
    },
    end: () => rm(folder, { recursive: true, force: true }),
  }
}
