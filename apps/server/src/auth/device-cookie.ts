import { createHmac, timingSafeEqual } from 'node:crypto'

/** Name of the cookie by which a device shows that an account has signed in on it before. It opens nothing: it only spares its owner other people's failed guesses. */
export const deviceCookie = 'cuentas.device'
/** Days that a device is remembered. */
const days = 180

function mark(secret: string, account: string, nonce: string): string {
  return createHmac('sha256', secret).update(`device ${account.trim().toLowerCase()} ${nonce}`).digest('base64url')
}

/** Where signing in happens: the library's own addresses, and the pages of the workspace, whose forms ask it. Readers' pages never get the cookie. */
const paths = ['/api/auth', '/en/staff', '/es/staff'] as const

/** The Set-Cookie lines that remember this device for an account, one a place. */
export function rememberDevice(secret: string, account: string, nonce: string, secure: boolean): readonly string[] {
  const value = `${nonce}.${mark(secret, account, nonce)}`
  return paths.map((path) => `${deviceCookie}=${value}; Max-Age=${days * 86_400}; Path=${path}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`)
}

/** The device's name when its cookie is of this account; undefined otherwise. */
export function deviceOf(secret: string, account: string, cookieHeader: string): string | undefined {
  const value = cookieHeader
    .split(/;\s*/)
    .find((part) => part.startsWith(`${deviceCookie}=`))
    ?.slice(deviceCookie.length + 1)
  const [nonce = '', given = ''] = (value ?? '').split('.')
  const expected = Buffer.from(mark(secret, account, nonce))
  const shown = Buffer.from(given)
  return nonce !== '' && shown.length === expected.length && timingSafeEqual(shown, expected) ? nonce : undefined
}
