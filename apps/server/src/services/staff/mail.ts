import { createTransport } from 'nodemailer'
import type { Language } from '@cuentas/shared'
import { z } from 'zod'
import type { StaffLink } from '#db/staff-repository.ts'
import { linkMail } from '#services/staff/mail-words.ts'

/** Settings of the mail server: its address (`smtps://user:password@host:465`, or `smtp://host:587`, which must then offer STARTTLS), and who mails come from. */
export const mailSettingsSchema = z
  .object({
    smtp: z.string().regex(/^smtps?:\/\/\S+$/),
    from: z.string().min(3).max(320),
    /** Only for a server on this machine: mails may go to it unencrypted. */
    unencrypted: z.boolean().default(false),
  })
  .readonly()
export type MailSettings = z.infer<typeof mailSettingsSchema>

/** Sends one-time links. */
export interface Mail {
  /** True when the mail server has taken it; false when it refused or could not be reached: then the link is handed over by hand. */
  readonly sendLink: (link: StaffLink, address: string, language: Language) => Promise<boolean>
}

/** Mail by SMTP. Nothing is connected to before the first mail; a server that does not answer costs ten seconds at most. */
export function smtpMail({ smtp, from, unencrypted }: MailSettings): Mail {
  const wait = 10_000
  const timeouts = { connectionTimeout: wait, greetingTimeout: wait, socketTimeout: wait }
  const url = new URL(smtp)
  const secure = url.protocol === 'smtps:'
  const transport = createTransport({
    ...timeouts,
    host: url.hostname,
    port: Number(url.port || (secure ? 465 : 587)),
    secure,
    requireTLS: !secure && !unencrypted,
    ...(url.username === '' ? {} : { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
  })
  return {
    sendLink: async (link, address, language) => {
      const { subject, text } = linkMail(link, address, language)
      try {
        // A name may hold what headers must not: it is given apart from the address, and nodemailer writes both.
        await transport.sendMail({ from, to: { name: link.name, address: link.email }, subject, text })
        return true
      } catch {
        return false
      }
    },
  }
}
