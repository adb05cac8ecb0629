import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startDocumentReading } from '#jobs/document-reading.ts'
import { openStaffHouse, TestBrowser } from '#services/staff/staff-house.fixture.ts'
import { acceptLink, commandLine, inviteStaff } from '#services/staff/staff-service.ts'

/** Guesses at each kind of account: fewer than the limit of one account. */
const rounds = 40
const password = 'a long sentence that nobody guesses'

/** npm run bench:door: how long the door takes to refuse a wrong password, for an account that is there and for one that is not. Whoever listens must not tell them apart. */
const staff = await openStaffHouse({ home: await mkdtemp(join(tmpdir(), 'cuentas-door-')), databaseUrl: undefined }, startDocumentReading(1))
const made = await inviteStaff(staff.workspace, commandLine, {
  email: 'there@example.org',
  name: 'There',
  grant: { role: 'site-administrator', district: null },
})
if ('granted' in made) throw new Error('the account was there')
await acceptLink(staff.workspace, made.secret, { name: 'There', password })

const times = { 'an account that is there': [0], 'no such account': [0] }
for (let round = 0; round < rounds; round += 1) {
  const asked = [
    ['an account that is there', 'there@example.org'],
    ['no such account', `nobody${round}@example.org`],
  ] as const
  // Each from an address of its own, and each kind first in every second round.
  for (const [kind, email] of round % 2 === 0 ? asked : asked.toReversed()) {
    const browser = new TestBrowser(staff.origin, `10.${kind.length}.0.${round}`)
    const started = performance.now()
    const { status } = await browser.signIn(email, 'not the password')
    if (round > 1) times[kind].push(performance.now() - started)
    if (status !== 401) throw new Error(`answered ${status}`)
  }
}
for (const [kind, all] of Object.entries(times)) {
  const sorted = all.slice(1).toSorted((a, b) => a - b)
  const part = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1)
  console.log(`${kind}: p50 ${part(0.5)} ms, from ${part(0)} to ${part(0.999)} ms`)
}
await staff.close()
