import { setTimeout } from 'node:timers/promises'
import { passkey } from '@better-auth/passkey'
import { betterAuth, type BetterAuthOptions } from 'better-auth'
import { APIError, createAuthMiddleware } from 'better-auth/api'
import { getMigrations } from 'better-auth/db/migration'
import { genericOAuth, twoFactor } from 'better-auth/plugins'
import { Pool } from 'pg'
import { z } from 'zod'
import { passwordLength, passwordProblem } from '#auth/password-policy.ts'
import type { IdentityProvider } from '#auth/identity-providers.ts'
import type { Database } from '#db/database.ts'

/** What the door is opened with. */
export interface DoorSettings {
  /** Address under which people reach the site, without a slash at its end. */
  readonly publicUrl: string
  /** What cookies are signed with: at least 32 characters that nobody knows. */
  readonly secret: string
  /** Sign-in services of districts. */
  readonly providers: readonly IdentityProvider[]
}

/** How long a session lives, in seconds: without a request, in all, and for what asks for the password again. */
export const sessionLife = { idle: 30 * 60, absolute: 12 * 60 * 60, fresh: 15 * 60 } as const

/** The address of the person, as the program itself found it: no header that a browser sends gets here. */
export const addressHeader = 'x-cuentas-address'

/** Where the library answers. */
export const authPath = '/api/auth'

/** Settings of better-auth on the program's own database. */
function optionsOf(store: SignInStore, { publicUrl, secret, providers }: DoorSettings) {
  const secure = publicUrl.startsWith('https://')
  return {
    appName: 'Cuentas Claras',
    baseURL: publicUrl,
    basePath: authPath,
    secret,
    trustedOrigins: [publicUrl],
    telemetry: { enabled: false },
    logger: { level: 'error' },
    database: store,
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: passwordLength.least, maxPasswordLength: passwordLength.most },
    user: { additionalFields: { disabled: { type: 'boolean', required: false, defaultValue: false, input: false } } },
    account: { accountLinking: { enabled: true, trustedProviders: providers.map(({ id }) => id), disableImplicitLinking: false } },
    // A session ends after half an hour without a request; its row is asked for at every request, so that ending it on the server ends it at once.
    session: { expiresIn: sessionLife.idle, updateAge: 60, freshAge: sessionLife.fresh, cookieCache: { enabled: false } },
    // Guessing is slowed by the program's own limiter (guess-limiter.ts), which knows accounts and devices and remembers across processes.
    rateLimit: { enabled: false },
    advanced: { cookiePrefix: 'cuentas', useSecureCookies: secure, ipAddress: { ipAddressHeaders: [addressHeader] }, database: { generateId: 'uuid' } },
    hooks: { before: passwordGuard },
    databaseHooks: {
      session: {
        create: {
          before: async (session, context) => {
            const user = await context?.context.internalAdapter.findUserById(session.userId)
            return disabledSchema.safeParse(user).success ? false : undefined
          },
        },
      },
    },
    plugins: [
      twoFactor({ issuer: 'Cuentas Claras', skipVerificationOnEnable: false }),
      passkey({ rpID: new URL(publicUrl).hostname, rpName: 'Cuentas Claras', origin: publicUrl }),
      genericOAuth({
        config: providers.map(({ id, discoveryUrl, clientId, clientSecret }) => ({
          providerId: id,
          discoveryUrl,
          clientId,
          clientSecret,
          scopes: ['openid', 'email', 'profile'],
          pkce: true,
          disableImplicitSignUp: true,
          disableSignUp: true,
        })),
      }),
    ],
  } satisfies BetterAuthOptions
}

const disabledSchema = z.object({ disabled: z.union([z.literal(true), z.literal(1)]) })

/** A new password must pass the policy wherever the library lets a person choose one. */
const passwordGuard = createAuthMiddleware(async (context) => {
  if (context.path !== '/change-password') return
  const { newPassword } = z.object({ newPassword: z.string() }).parse(context.body)
  const { session } = context.context
  const problem = passwordProblem(newPassword, session?.user ?? { name: '', email: '' })
  if (problem) throw new APIError('BAD_REQUEST', { code: problem, message: problem })
})

/**
 * Where the library keeps its rows: in the program's own database. On SQLite through the program's connection; on PostgreSQL through one of its
 * own, because the program's gives points in time as text, and the library compares them as dates.
 */
type SignInStore = Pool | { readonly db: ReturnType<Database['kysely']>; readonly type: 'sqlite' }

function storeOf(database: Database): { readonly store: SignInStore; readonly close: () => Promise<void> } {
  if (database.address.kind === 'sqlite') return { store: { db: database.kysely(), type: 'sqlite' }, close: async () => {} }
  const pool = new Pool({ connectionString: database.address.url, max: 5 })
  // The database may end a connection that nobody uses (a restart of its own): the next question opens another, and the server lives on.
  const another = () => undefined
  pool.on('error', another).on('connect', (client) => void client.on('error', another))
  return { store: pool, close: () => pool.end() }
}

/** Times that bringing the tables up to date is tried: processes that open a new database at once get in each other's way for a moment. */
const attempts = 10

async function bringUpToDate(options: BetterAuthOptions, attempt = 1): Promise<void> {
  try {
    await (await getMigrations(options)).runMigrations()
  } catch (error) {
    if (attempt >= attempts) throw error
    await setTimeout(50 * attempt)
    await bringUpToDate(options, attempt + 1)
  }
}

/** Opens the sign-in library, its tables brought up to date; `close` ends what it opened. */
export async function openSignInLibrary(database: Database, settings: DoorSettings) {
  const { store, close } = storeOf(database)
  const options = optionsOf(store, settings)
  await bringUpToDate(options)
  return { library: betterAuth(options), close }
}
export type SignInLibrary = Awaited<ReturnType<typeof openSignInLibrary>>['library']
