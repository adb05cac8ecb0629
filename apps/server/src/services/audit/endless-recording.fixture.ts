import { openDatabase } from '#db/database.ts'
import { recordChanges } from '#services/audit/write-audit.ts'

/** Records changes in the audit, one transaction each, as one of several processes at once. For the test of concurrent writers. */
const [file = '', url = '', name = '', count = '0'] = process.argv.slice(2)
const database = await openDatabase(url === '' ? { kind: 'sqlite', file } : { kind: 'postgresql', url })
for (let at = 0; at < Number(count); at += 1) {
  await database.session().transactional((em) =>
    recordChanges(em, [
      {
        at: '2026-11-25T18:00:00.000Z',
        author: name,
        role: 'editor',
        district: null,
        kind: 'account',
        subject: `${name}-${at}`,
        was: '',
        became: '',
        reason: 'Concurrent writing',
        batch: null,
      },
    ]),
  )
}
await database.close()
