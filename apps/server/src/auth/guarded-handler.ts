import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { deviceOf, rememberDevice } from '#auth/device-cookie.ts'
import type { Guess, GuessLimiter } from '#auth/guess-limiter.ts'
import { addressHeader, authPath, type DoorSettings, type SignInLibrary } from '#auth/sign-in-library.ts'

/** What of the sign-in library may be reached. Everything else it can do (signing up, deleting, changing addresses) does not exist here. */
const reachable = [
  /^\/sign-in\/(email|social)$/,
  /^\/callback\/[a-z0-9-]+$/,
  /^\/sign-out$/,
  /^\/change-password$/,
  /^\/(list-sessions|revoke-session|revoke-other-sessions)$/,
  /^\/two-factor\/(enable|disable|get-totp-uri|verify-totp|verify-backup-code|generate-backup-codes)$/,
  /^\/passkey\/(generate-register-options|generate-authenticate-options|verify-registration|verify-authentication|list-user-passkeys|delete-passkey|update-passkey)$/,
]

/** Where a secret can be guessed. */
const guessed = /^\/(sign-in\/email|two-factor\/verify-(totp|backup-code)|change-password|two-factor\/(enable|disable))$/

const namedAccount = z.object({ email: z.string().max(320) })

/** Answers the library's requests: only the reachable ones, guesses slowed, a device remembered once it has signed in. */
export function guardedHandler(library: SignInLibrary, limiter: GuessLimiter, { secret, publicUrl }: DoorSettings) {
  return async (request: Request): Promise<Response> => {
    const path = new URL(request.url).pathname.slice(authPath.length)
    if (!reachable.some((allowed) => allowed.test(path))) return answer(404, 'not-found')
    if (request.method !== 'POST' || !guessed.test(path)) return library.handler(request)

    const account = await accountOf(library, request, path)
    const device = deviceOf(secret, account, request.headers.get('cookie') ?? '')
    const guess: Guess = { account: path === '/sign-in/email' ? account : `${path} ${account}`, address: request.headers.get(addressHeader) ?? '', device }
    const wait = await limiter.waitFor(guess)
    if (wait > 0) return answer(429, 'too-many-guesses', { 'retry-after': String(Math.ceil(wait / 1000)) })

    const response = await library.handler(request)
    if (response.status === 401 || response.status === 403 || (response.status === 400 && path !== '/sign-in/email')) {
      await limiter.failed(guess)
      return response
    }
    if (!response.ok) return response
    await limiter.succeeded(guess)
    if (path !== '/sign-in/email') return response
    const headers = new Headers(response.headers)
    const name = device ?? randomBytes(12).toString('base64url')
    for (const cookie of rememberDevice(secret, account, name, publicUrl.startsWith('https://'))) headers.append('set-cookie', cookie)
    return new Response(response.body, { status: response.status, headers })
  }
}

/** Whose secret is guessed at: the account that is named, or the one that is signing in. */
async function accountOf(library: SignInLibrary, request: Request, path: string): Promise<string> {
  if (path === '/sign-in/email') {
    const body: unknown = await request
      .clone()
      .json()
      .catch(() => undefined)
    return namedAccount.safeParse(body).data?.email ?? ''
  }
  const session = await library.api.getSession({ headers: request.headers }).catch(() => null)
  // Before the second factor there is no session yet: the half-finished sign-in is counted by its address.
  return session?.user.email ?? ''
}

function answer(status: number, code: string, headers: Readonly<Record<string, string>> = {}): Response {
  return Response.json({ code }, { status, headers: { 'cache-control': 'no-store', ...headers } })
}
