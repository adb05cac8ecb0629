import type { IdentityProvider } from '#auth/identity-providers.ts'

/** Milliseconds that a service has to answer. */
const patience = 5000

/**
 * The services that answer now. The sign-in library reads each one's configuration when it is opened, and would wait for as long as it takes: one that
 * is away must not keep the whole site from starting. Its button is missing until the next start.
 */
export async function answeringProviders(providers: readonly IdentityProvider[]): Promise<readonly IdentityProvider[]> {
  const answers = await Promise.all(providers.map(({ discoveryUrl }) => answersAt(discoveryUrl)))
  return providers.filter((_, index) => answers[index])
}

async function answersAt(address: string): Promise<boolean> {
  return fetch(address, { signal: AbortSignal.timeout(patience) }).then(
    async (answer) => {
      await answer.body?.cancel()
      return answer.ok
    },
    () => false,
  )
}
