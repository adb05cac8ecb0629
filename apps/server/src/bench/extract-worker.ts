import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { openExtractor } from '#bench/extract-files.ts'

/** A thread of the bench: one PDFium of its own on the module that was compiled once; asks for files until there are none. */
const { pdfium } = z.object({ pdfium: z.instanceof(WebAssembly.Module) }).parse(workerData)
const port = parentPort
if (!port) throw new Error('extract-worker.ts runs as a worker thread only')

const extract = await openExtractor((imports) => new WebAssembly.Instance(pdfium, imports))
port.on('message', (file: string | null) => {
  if (file === null) port.close()
  else port.postMessage(extract(file))
})
port.postMessage('ready')
