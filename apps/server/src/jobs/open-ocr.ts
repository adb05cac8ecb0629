import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { openOcrEngine, withMostMemory, type OcrEngine } from '@cuentas/documents'

/** Languages that OCR knows, the commoner one first. Their data comes from npm packages: nothing is loaded from elsewhere. */
const languages = ['eng', 'spa'] as const

const unpack = promisify(gunzip)
const from = createRequire(import.meta.url)

/** Starts OCR for English and Spanish, which may take so many bytes of memory: a third of a second, so only when a document needs it. */
export async function openOcr(mostMemory: number): Promise<OcrEngine> {
  const wasm = withMostMemory(await readFile(from.resolve('tesseract.js-core/tesseract-core-simd-lstm.wasm')), mostMemory)
  const module = await WebAssembly.compile(wasm)
  const data = await Promise.all(languages.map(async (name) => [name, new Uint8Array(await unpack(await readFile(trainedData(name))))] as const))
  return openOcrEngine({ instance: (imports) => new WebAssembly.Instance(module, imports), languages: Object.fromEntries(data) })
}

function trainedData(language: (typeof languages)[number]): string {
  return from.resolve(`@tesseract.js-data/${language}/4.0.0_best_int/${language}.traineddata.gz`)
}
