import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AuthorRole } from '@cuentas/shared'
import { buildApp } from '#app.ts'
import { authPath } from '#auth/sign-in-library.ts'
import { insertGrant } from '#db/staff-repository.ts'
import { projectFolder } from '#files/project-folder.ts'
import { loadPages } from '#pages.ts'
import { ingestFile } from '#services/ingest/ingest-file.ts'
import { openHouse, servicesOf } from '#services/open-services.ts'
import { setTwoPeopleFrom } from '#services/queue/settings.ts'
import { openWorkspace } from '#services/staff/open-workspace.ts'

/**
 * For journeys: the site with the sample district's plans and three people who are signed in with more than a password. Prints one line of JSON: the
 * address, the district, and each person's cookies. Its argument is an empty folder; it serves until it is ended.
 */
const [home = ''] = process.argv.slice(2)
const password = 'a long one for the journeys'
const house = await openHouse({ home, databaseUrl: undefined, threads: 1 })
for (const year of ['2023-24', '2024-25', '2025-26']) await ingestFile(house, projectFolder(`data/samples/example-valley/example-valley-${year}.pdf`))
const services = servicesOf(house)
const district = (await services.districts.list(''))[0]?.key ?? ''
await setTwoPeopleFrom(house, { author: 'the journeys', role: 'administrator' }, district, 2_000_000_00)
const server = createServer()
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const address = server.address()
const origin = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`
const workspace = await openWorkspace(house, home, origin)
server.on(
  'request',
  buildApp(services, await loadPages(), (id, error) => console.error(id, error), { workspace, publicUrl: origin }),
)

/** An account with a role in the district, signed in; a second way of signing in is put beside the password, as a district's own service would. */
async function signedIn(name: string, role: AuthorRole): Promise<string> {
  const email = `${name}@example.org`
  const person = await workspace.accounts.create({ email, name, password })
  const at = new Date().toISOString()
  const em = house.database.session()
  await insertGrant(em, { id: randomUUID(), person, grant: { role, district }, at }, 'the journeys')
  await em.execute('insert into account (id, accountId, providerId, userId, createdAt, updatedAt) values (?, ?, ?, ?, ?, ?)', [
    randomUUID(),
    email,
    'district',
    person,
    at,
    at,
  ])
  const answer = await workspace.door.handle(
    new Request(`${origin}${authPath}/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: JSON.stringify({ email, password }),
    }),
  )
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .join('; ')
}

const people = {
  editor: await signedIn('editor', 'editor'),
  colleague: await signedIn('colleague', 'editor'),
  approver: await signedIn('approver', 'approver'),
}
console.log(JSON.stringify({ origin, district, people }))
