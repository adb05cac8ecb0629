import { writeFileSync } from 'node:fs'
import { docsFolder, generatedPages } from '#docs/pages.ts'

/** `npm run docs`: writes the generated pages of docs/. */
for (const [name, make] of Object.entries(generatedPages)) {
  writeFileSync(new URL(name, docsFolder), await make())
  console.log(`docs/${name}`)
}
