import { z } from 'zod'

/**
 * A district's own sign-in service (Google, Microsoft, any that speaks OpenID Connect). It lets in only people who were invited: it makes no
 * accounts, and an account is found by the address that the service has verified.
 */
export const identityProviderSchema = z
  .object({
    /** Short name in addresses: small letters, digits and hyphens. */
    id: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/),
    /** What the button says: "Coachella Valley Unified". */
    name: z.string().min(1).max(100),
    /** Address of the service's openid-configuration. */
    discoveryUrl: z.url(),
    clientId: z.string().min(1),
    clientSecret: z.string().min(1),
  })
  .readonly()
export type IdentityProvider = z.infer<typeof identityProviderSchema>
export const identityProvidersSchema = z.array(identityProviderSchema).readonly()
