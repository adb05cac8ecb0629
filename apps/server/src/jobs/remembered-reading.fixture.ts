import { afterAll } from 'vitest'
import { startDocumentReading, type DocumentReading } from '#jobs/document-reading.ts'

/** Reads each document once in a test file, however many tests ingest it: they test the keeping, not the reading. */
export function rememberedReading(): DocumentReading {
  const reading = startDocumentReading(2)
  const answers = new Map<string, ReturnType<DocumentReading['read']>>()
  afterAll(() => reading.close())
  return {
    ...reading,
    read: (bytes, sha256) => {
      const answer = answers.get(sha256) ?? reading.read(bytes, sha256)
      answers.set(sha256, answer)
      return answer
    },
    close: () => Promise.resolve(),
  }
}
