import { mkdirSync, writeFileSync } from 'node:fs'
import { drawSamples } from '#samples/draw-samples.ts'
import { readSampleSource, samplesFolder } from '#samples/sample-source.ts'

/** `npm run samples`: draws data/samples again from its source. */
for (const file of await drawSamples(readSampleSource())) {
  const path = new URL(file.path, samplesFolder)
  mkdirSync(new URL('.', path), { recursive: true })
  writeFileSync(path, file.bytes)
  console.log(`${file.path}  ${Math.ceil(file.bytes.length / 1024)} KB`)
}
