import { parseArgs } from 'node:util'
import { generateDistricts } from '#bench/generate-districts.ts'
import { readDirectoryFile } from '#files/reference-files.ts'
import { readDirectory } from '#services/districts/directory.ts'
import { readEnvironment } from '#env.ts'
import { openDatabase } from '#db/database.ts'
import { databaseAddress } from '#services/open-services.ts'

/** npm run bench:generate -- --districts 1000: fills the database that the environment names with made-up districts. Only for measuring. */
const { values } = parseArgs({
  options: { districts: { type: 'string', default: '1000' }, years: { type: 'string', default: '12' }, actions: { type: 'string', default: '60' } },
})
const reading = readEnvironment()
if ('wrong' in reading) {
  for (const sentence of reading.wrong) console.error(sentence[reading.language])
  process.exitCode = 2
} else {
  const database = await openDatabase(databaseAddress(reading.environment))
  const started = performance.now()
  const directory = readDirectory(await readDirectoryFile())
  await generateDistricts(
    database,
    directory,
    { districts: Number(values.districts), years: Number(values.years), actions: Number(values.actions) },
    (done) => {
      if (done % 50 === 0) console.log(`${done} districts, ${Math.round((performance.now() - started) / 1000)} s`)
    },
  )
  await database.close()
}
