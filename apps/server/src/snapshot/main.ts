import { existsSync } from 'node:fs'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { projectFolder } from '#files/project-folder.ts'
import { snapshotFolder } from '#files/snapshot-files.ts'
import { makeSnapshot } from '#snapshot/make-snapshot.ts'

/** `npm run snapshot`: writes data/districts anew from the corpus beside the project. */
const corpus = projectFolder('../shared/corpus')
if (existsSync(corpus)) {
  const files = await makeSnapshot(corpus, availableParallelism(), (line) => console.log(line))
  await mkdir(snapshotFolder, { recursive: true })
  for (const name of await readdir(snapshotFolder)) if (!files.has(name)) await rm(join(snapshotFolder, name))
  for (const [name, text] of files) await writeFile(join(snapshotFolder, name), text)
  console.log(`${files.size - 1} documents in data/districts`)
} else {
  console.error(`There is no corpus at ${corpus}: the snapshot stays as it is.`)
  process.exitCode = 2
}
