import type { Language } from '@cuentas/shared'
import type { StaffLink } from '#db/staff-repository.ts'

/** The mail that carries a one-time link, in both languages: plain text, no picture, nothing that tells whether it was opened. */
export function linkMail({ kind, name, expiresAt }: StaffLink, address: string, language: Language): { readonly subject: string; readonly text: string } {
  const until = `${new Date(expiresAt).toISOString().slice(0, 16).replace('T', ' ')} UTC`
  // A name stands in a line of its own and never begins another.
  return words[language][kind](name.replace(/\s+/g, ' '), address, until)
}

type Sentence = (name: string, address: string, until: string) => { readonly subject: string; readonly text: string }

const words: Readonly<Record<Language, Readonly<Record<StaffLink['kind'], Sentence>>>> = {
  en: {
    invitation: (name, address, until) => ({
      subject: 'Your invitation to Cuentas Claras',
      text: `Hello ${name},\n\nyou are invited to the staff workspace of Cuentas Claras. Choose a password here; the link works once, until ${until}:\n\n${address}\n\nIf you expected no invitation, leave it: without the link nobody gets in.\n`,
    }),
    'new-password': (name, address, until) => ({
      subject: 'A new password for Cuentas Claras',
      text: `Hello ${name},\n\nan administrator has made a link by which you choose a new password; it works once, until ${until}:\n\n${address}\n\nIf you asked for none, tell your administrator; your password stays as it is until the link is used.\n`,
    }),
  },
  es: {
    invitation: (name, address, until) => ({
      subject: 'Su invitación a Cuentas Claras',
      text: `Hola, ${name}:\n\nRecibió una invitación al espacio de trabajo de Cuentas Claras. Elija aquí una contraseña; el enlace sirve una sola vez, hasta ${until}:\n\n${address}\n\nSi no esperaba una invitación, no haga nada: sin el enlace no entra nadie.\n`,
    }),
    'new-password': (name, address, until) => ({
      subject: 'Una contraseña nueva para Cuentas Claras',
      text: `Hola, ${name}:\n\nQuien administra su distrito creó un enlace para que elija una contraseña nueva; sirve una sola vez, hasta ${until}:\n\n${address}\n\nSi no la pidió, avísele; su contraseña sigue igual hasta que se use el enlace.\n`,
    }),
  },
}
