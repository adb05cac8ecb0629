import { openDoor } from '#auth/door.ts'
import { identityProvidersSchema, type IdentityProvider } from '#auth/identity-providers.ts'
import { readSecret, readSettings } from '#files/secret-file.ts'
import type { OpenHouse } from '#services/open-services.ts'
import { mailSettingsSchema, smtpMail, type Mail } from '#services/staff/mail.ts'
import { noUploadReader, startUploadReader } from '#services/uploads/read-uploads.ts'
import { workspaceOf, type Workspace } from '#services/staff/workspace.ts'

/** The file of the home folder that lists the sign-in services of districts. */
export const providersFile = 'sign-in-services.json'

/** The file of the home folder that says by which server mails are sent. */
export const mailFile = 'mail.json'

/** Opens the workspace of a house whose home folder keeps its secret and its sign-in services. With a `log` it reads what is brought in: the server's own process alone does. */
export async function openWorkspace(house: OpenHouse, home: string, publicUrl: string, log?: (error: unknown) => void): Promise<Workspace> {
  const settings = { publicUrl, secret: await readSecret(home), providers: await providersOf(home) }
  const uploads = { ...house, reading: house.uploadReading }
  const uploadReader = log ? await startUploadReader(uploads, log) : noUploadReader
  return workspaceOf(house, await openDoor(house.database, settings, house.now), { publicUrl, mail: await mailOf(home), uploads, uploadReader })
}

async function mailOf(home: string): Promise<Mail | undefined> {
  const text = await readSettings(home, mailFile)
  return text === undefined ? undefined : smtpMail(mailSettingsSchema.parse(JSON.parse(text)))
}

async function providersOf(home: string): Promise<readonly IdentityProvider[]> {
  const text = await readSettings(home, providersFile)
  return text === undefined ? [] : identityProvidersSchema.parse(JSON.parse(text))
}
