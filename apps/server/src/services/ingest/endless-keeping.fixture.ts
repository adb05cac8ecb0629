import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { openDatabase } from '#db/database.ts'
import { districtSchema, wholeDocumentSchema } from '#db/stored-document.ts'
import { databaseAddress } from '#services/open-services.ts'
import { keepDocument } from '#services/ingest/keep-document.ts'

/**
 * A process that stores two readings of the same documents in turn, on and on, until it is killed. Arguments: a JSON file with the district and
 * the readings, the home folder, the database's address or "".
 */
const [file = '', home = '', databaseUrl = ''] = process.argv.slice(2)
const { district, readings } = z.object({ district: districtSchema, readings: z.array(wholeDocumentSchema) }).parse(JSON.parse(await readFile(file, 'utf8')))
const database = await openDatabase(databaseAddress({ home, databaseUrl: databaseUrl === '' ? undefined : databaseUrl }))
for (;;) {
  for (const whole of readings) {
    await keepDocument(database, district, whole)
    process.stdout.write('.')
  }
}
