import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StaffLink } from '#db/staff-repository.ts'
import { mailSettingsSchema, smtpMail } from '#services/staff/mail.ts'

const link: StaffLink = {
  id: 'a',
  kind: 'invitation',
  email: 'benito@example.org',
  name: 'Benito\r\nBcc: everybody@example.org',
  role: 'editor',
  district: '99999990000000',
  madeBy: 'ana',
  at: '2026-11-25T18:00:00.000Z',
  expiresAt: Date.UTC(2026, 11, 2, 18),
  usedAt: null,
  revokedAt: null,
}
const address = 'https://cuentas.example.org/es/staff/link/a-secret'

describe('mail by SMTP', () => {
  const received: { readonly to: readonly string[]; readonly text: string }[] = []
  let server: SMTPServer
  let port = 0
  beforeAll(async () => {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      logger: false,
      onData: (stream, session, done) => {
        let text = ''
        stream.on('data', (chunk: unknown) => (text += String(chunk)))
        stream.on('end', () => {
          received.push({ to: session.envelope.rcptTo.map((each) => each.address), text })
          done()
        })
      },
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const at = server.server.address()
    port = at !== null && typeof at === 'object' ? at.port : 0
  })
  afterAll(() => new Promise<void>((resolve) => server.close(resolve)))
  const settings = (unencrypted: boolean) =>
    mailSettingsSchema.parse({ smtp: `smtp://127.0.0.1:${port}`, from: 'Cuentas Claras <cuentas@example.org>', unencrypted })

  it('carries a one-time link in the language of who made it, to one person whatever stands in the name', async () => {
    expect(await smtpMail(settings(true)).sendLink(link, address, 'es')).toBe(true)
    expect(received.map(({ to }) => to)).toEqual([['benito@example.org']])
    const [head = '', ...rest] = (received[0]?.text ?? '').split('\r\n\r\n')
    const body = rest.join('\n\n')
    expect(head).not.toMatch(/^Bcc:/m)
    expect(body.replace(/=\r?\n/g, '').replaceAll('=3D', '=')).toContain(address)
    expect(head).toMatch(/^Subject: /m)
  })

  it('sends nothing unencrypted unless that was said, and says that it did not', async () => {
    expect(await smtpMail(settings(false)).sendLink(link, address, 'en')).toBe(false)
    expect(received).toHaveLength(1)
  })

  it('says so when no server answers', async () => {
    const nobody = smtpMail(mailSettingsSchema.parse({ smtp: 'smtp://127.0.0.1:1', from: 'cuentas@example.org', unencrypted: true }))
    expect(await nobody.sendLink(link, address, 'en')).toBe(false)
  })
})
