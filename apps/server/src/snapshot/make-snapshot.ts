import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import Papa from 'papaparse'
import { z } from 'zod'
import { readDirectoryFile } from '#files/reference-files.ts'
import { readSmallEnough, sha256Of } from '#files/read-file.ts'
import { startDocumentReading } from '#jobs/document-reading.ts'
import { readDirectory } from '#services/districts/directory.ts'
import { wholeDocument } from '#services/ingest/ingest-file.ts'
import { snapshotName, toSnapshot } from '#services/snapshot/snapshot-file.ts'
import { snapshotReadme, type SnapshotSource } from '#snapshot/snapshot-readme.ts'

const indexRowSchema = z.object({ path: z.string(), source_repo: z.string(), source_commit: z.string(), source_path: z.string() })

/** The snapshot as files of data/districts: name -> text. */
export type SnapshotFiles = ReadonlyMap<string, string>

/**
 * Reads the LCAPs of a corpus folder (lcap-pdf/ and index.csv) into snapshot files, all or those that are wanted. What is not a plan of a
 * known template is left out and told.
 */
export async function makeSnapshot(
  corpus: string,
  threads: number,
  tell: (line: string) => void,
  wanted: (fileName: string) => boolean = () => true,
): Promise<SnapshotFiles> {
  const directory = readDirectory(await readDirectoryFile())
  const addresses = await publicAddresses(corpus)
  const reading = startDocumentReading(threads)
  const files = new Map<string, string>()
  const sources: SnapshotSource[] = []
  const readOne = async (fileName: string) => {
    const bytes = await readSmallEnough(join(corpus, 'lcap-pdf', fileName))
    if ('refused' in bytes) return tell(`${fileName}: ${bytes.refused}`)
    const answer = await reading.read(bytes, sha256Of(bytes))
    if (answer.kind === 'refused') return tell(`${fileName}: ${answer.refusal.refused}`)
    const publishedAt = addresses.get(`lcap-pdf/${fileName}`) ?? null
    const { district, whole } = wholeDocument({ directory, now: () => 0 }, answer.read, fileName, publishedAt)
    const name = snapshotName(whole)
    files.set(name, toSnapshot(district, whole))
    sources.push({ name, lea: district.name, planYear: whole.stored.document.planYear, sha256: whole.stored.document.sha256, publishedAt })
  }
  try {
    const waiting = (await readdir(join(corpus, 'lcap-pdf'))).filter((name) => name.endsWith('.pdf') && wanted(name)).sort()
    const worker = async () => {
      for (let fileName = waiting.shift(); fileName !== undefined; fileName = waiting.shift()) await readOne(fileName)
    }
    await Promise.all(Array.from({ length: threads }, worker))
  } finally {
    await reading.close()
  }
  files.set('README.md', snapshotReadme(sources))
  return files
}

async function publicAddresses(corpus: string): Promise<ReadonlyMap<string, string>> {
  const { data } = Papa.parse<unknown>(await readFile(join(corpus, 'index.csv'), 'utf8'), { header: true, skipEmptyLines: true })
  return new Map(
    data.map((row) => {
      const { path, source_repo: repo, source_commit: commit, source_path: file } = indexRowSchema.parse(row)
      return [path, `https://github.com/${repo}/blob/${commit}/${file.split('/').map(encodeURIComponent).join('/')}`]
    }),
  )
}
