import { stat } from 'node:fs/promises'
import { openSite } from '#bench/open-site.ts'
import { readEnvironment } from '#env.ts'
import { sha256OfFile } from '#files/read-file.ts'
import { openHouse } from '#services/open-services.ts'
import { discardUpload } from '#services/uploads/decide-upload.ts'
import { startUploadReader } from '#services/uploads/read-uploads.ts'
import { receiveUpload } from '#services/uploads/receive-upload.ts'

/** The site in a process of its own, which reads an uploaded file again and again while it serves. Asked over IPC: the path of a file to begin, "stop", "end". */
const environment = readEnvironment()
if ('wrong' in environment) throw new Error('the environment is wrong')
const house = await openHouse({ ...environment.environment, threads: 1 })
const tools = { ...house, reading: house.uploadReading }
const reader = await startUploadReader(tools, (error) => console.error(error))
const by = { id: 'bench', role: 'editor' as const }
const district = 'x-bench'
let going = false

async function readAgain(path: string): Promise<void> {
  const file = { path, fileName: 'bench.pdf', sha256: await sha256OfFile(path), bytes: (await stat(path)).size }
  let times = 0
  while (going) {
    const { id } = await receiveUpload(tools, by, district, file)
    reader.wake()
    await reader.idle()
    await discardUpload(tools, { district, id, by })
    times += 1
  }
  process.send?.({ times })
}

const { port } = await openSite(house, environment.environment)
process.send?.({ port })
process.on('message', (message) => {
  if (message === 'end') process.exit(0)
  if (message === 'stop') going = false
  else if (typeof message === 'string') {
    going = true
    void readAgain(message)
  }
})
