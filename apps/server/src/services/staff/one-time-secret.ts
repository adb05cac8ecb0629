import { createHash, randomBytes } from 'node:crypto'

/** A secret for a link that is used once: 256 bits, and the hash under which it is kept. */
export function newSecret(): { readonly secret: string; readonly hash: string } {
  const secret = randomBytes(32).toString('base64url')
  return { secret, hash: hashOfSecret(secret) }
}

/** The hash under which a secret is kept. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
