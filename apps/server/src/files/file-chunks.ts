import { createReadStream } from 'node:fs'

/** The bytes of a file from a place on, a stretch at a time; the file is closed when the reader stops early. */
export async function* fileChunks(path: string, from: number, stretch: number): AsyncGenerator<Uint8Array> {
  const file = createReadStream(path, { start: from, highWaterMark: stretch })
  try {
    for await (const chunk of file) {
      if (!(chunk instanceof Uint8Array)) throw new Error('a file gave something else than bytes')
      yield chunk
    }
  } finally {
    file.destroy()
  }
}
