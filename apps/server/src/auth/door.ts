import type { StaffPerson } from '@cuentas/shared'
import { guardedHandler } from '#auth/guarded-handler.ts'
import { guessLimiter } from '#auth/guess-limiter.ts'
import { answeringProviders } from '#auth/answering-providers.ts'
import { openSignInLibrary, sessionLife, type DoorSettings, type SignInLibrary } from '#auth/sign-in-library.ts'
import type { Database } from '#db/database.ts'
import { grantsOf } from '#db/staff-repository.ts'

/** Somebody who is signed in, and how recently: what is sensitive asks for the password again when `fresh` is false. */
export interface SignedIn {
  readonly person: StaffPerson
  readonly session: string
  readonly fresh: boolean
}

/** What the rest of the program may do with accounts. Passwords go in and never come out. */
export interface Accounts {
  readonly find: (email: string) => Promise<{ readonly id: string; readonly name: string; readonly email: string; readonly disabled: boolean } | undefined>
  readonly get: (id: string) => Promise<{ readonly id: string; readonly name: string; readonly email: string; readonly disabled: boolean } | undefined>
  readonly create: (account: { readonly email: string; readonly name: string; readonly password: string }) => Promise<string>
  /** Sets a new password and ends every session. */
  readonly setPassword: (id: string, password: string) => Promise<void>
  readonly setDisabled: (id: string, disabled: boolean) => Promise<void>
  readonly endSessions: (id: string) => Promise<void>
}

/** Sent by pages that look for news while nobody does anything: half an hour without a person ends a session, open page or not. */
export const watchingHeader = 'x-cuentas-watching'

/** The door of the staff workspace. */
export interface Door {
  readonly handle: (request: Request) => Promise<Response>
  /**
   * Who this request comes from; undefined when nobody is signed in, or the session has lived too long. A session that lives on gets its cookie
   * anew: `renew` is called with each Set-Cookie line. What an open page asks by itself (`watchingHeader`) does not let it live on.
   */
  readonly who: (headers: Headers, renew?: (cookie: string) => void) => Promise<SignedIn | undefined>
  readonly accounts: Accounts
  readonly providers: readonly { readonly id: string; readonly name: string }[]
  readonly close: () => Promise<void>
}

/** Opens the door on the program's database. `now` in milliseconds since 1970. */
export async function openDoor(database: Database, settings: DoorSettings, now: () => number): Promise<Door> {
  const providers = await answeringProviders(settings.providers)
  const { library, close } = await openSignInLibrary(database, { ...settings, providers })
  return {
    handle: guardedHandler(library, guessLimiter(database, now), settings),
    who: async (headers, renew) => {
      const query = { disableRefresh: headers.has(watchingHeader) }
      const { response, headers: answered } = await library.api.getSession({ headers, query, returnHeaders: true })
      for (const cookie of answered.getSetCookie()) renew?.(cookie)
      return response ? signedIn(library, database, response, now()) : undefined
    },
    accounts: await accountsOf(library),
    providers: providers.map(({ id, name }) => ({ id, name })),
    close,
  }
}

type FoundSession = NonNullable<Awaited<ReturnType<SignInLibrary['api']['getSession']>>>

async function signedIn(library: SignInLibrary, database: Database, { session, user }: FoundSession, now: number): Promise<SignedIn | undefined> {
  const age = now - session.createdAt.getTime()
  if (user.disabled === true || age > sessionLife.absolute * 1000) {
    await (await library.$context).internalAdapter.deleteSession(session.token)
    return undefined
  }
  const grants = await grantsOf(database.session(), user.id)
  const secondFactor = user.twoFactorEnabled === true || (await hasOtherWay(library, user.id))
  return { person: { id: user.id, name: user.name, email: user.email, grants, secondFactor }, session: session.id, fresh: age <= sessionLife.fresh * 1000 }
}

/** True when the person has a passkey, or signs in with the district's own service. */
async function hasOtherWay(library: SignInLibrary, userId: string): Promise<boolean> {
  const { adapter, internalAdapter } = await library.$context
  if ((await adapter.count({ model: 'passkey', where: [{ field: 'userId', value: userId }] })) > 0) return true
  return (await internalAdapter.findAccounts(userId)).some(({ providerId }) => providerId !== 'credential')
}

async function accountsOf(library: SignInLibrary): Promise<Accounts> {
  const { internalAdapter, password: passwords } = await library.$context
  const account = (user: { readonly id: string; readonly name: string; readonly email: string } | null | undefined) =>
    user ? { id: user.id, name: user.name, email: user.email, disabled: 'disabled' in user && Boolean(user.disabled) } : undefined
  return {
    find: async (email) => account((await internalAdapter.findUserByEmail(email.toLowerCase()))?.user),
    get: async (id) => account(await internalAdapter.findUserById(id)),
    create: async ({ email, name, password }) => {
      const user = await internalAdapter.createUser({ email: email.toLowerCase(), name, emailVerified: true }, { method: 'email-password' })
      await internalAdapter.linkAccount({ userId: user.id, providerId: 'credential', accountId: user.id, password: await passwords.hash(password) })
      return user.id
    },
    setPassword: async (id, password) => {
      await internalAdapter.updatePassword(id, await passwords.hash(password))
      await internalAdapter.deleteUserSessions(id)
    },
    setDisabled: async (id, disabled) => {
      await internalAdapter.updateUser(id, { disabled })
      if (disabled) await internalAdapter.deleteUserSessions(id)
    },
    endSessions: async (id) => internalAdapter.deleteUserSessions(id),
  }
}
