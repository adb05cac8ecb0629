import { createHmac } from 'node:crypto'
import type { StaffGrant } from '@cuentas/shared'
import { z } from 'zod'
import { TestBrowser, type StaffHouse } from '#services/staff/staff-house.fixture.ts'
import { acceptLink, commandLine, inviteStaff } from '#services/staff/staff-service.ts'

/** The password of everybody in tests. */
export const testPassword = 'date palms in the evening'

/** The six digits of a secret at a moment (RFC 6238: SHA-1, 30 seconds). */
export function totp(secret: string, at: number): string {
  const bits = [...secret.replace(/=+$/, '')].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)))
  const digest = createHmac('sha1', key).update(counter).digest()
  const offset = (digest.at(-1) ?? 0) & 15
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

let people = 0

/** Somebody new with a role, signed in with more than a password, in a browser of their own. */
export async function strongPerson(
  staff: StaffHouse,
  grant: StaffGrant,
): Promise<{ readonly browser: TestBrowser; readonly id: string; readonly email: string }> {
  people += 1
  const [email, name] = [`strong${people}@example.org`, `Strong ${people}`]
  const made = await inviteStaff(staff.workspace, commandLine, { email, name, grant })
  if ('granted' in made) throw new Error('the account was there')
  const id = await acceptLink(staff.workspace, made.secret, { name, password: testPassword })
  const browser = new TestBrowser(staff.origin)
  await browser.signIn(email, testPassword)
  const enabled = z.object({ totpURI: z.string() }).parse(await (await browser.send('/api/auth/two-factor/enable', { password: testPassword })).json())
  await browser.send('/api/auth/two-factor/verify-totp', { code: totp(new URL(enabled.totpURI).searchParams.get('secret') ?? '', Date.now()) })
  return { browser, id, email }
}
