import type { Database } from '#db/database.ts'
import { forgetGuesses, forgetGuessesBefore, guessesOf, saveGuesses, type Guesses } from '#db/staff-repository.ts'

/**
 * Guessing is slowed three ways. `pair`: this account from this address (or from a device on which the account has signed in before).
 * `address`: any accounts from this address. `account`: this account from addresses and devices that are new to it, all together; a
 * device that has signed in before is not counted there, so whoever attacks an account never locks its owner out.
 */
const limits = {
  pair: { free: 5, longest: 15 * 60_000 },
  address: { free: 20, longest: 60 * 60_000 },
  account: { free: 100, longest: 60 * 60_000 },
} as const
type Kind = keyof typeof limits

/** After this long without a failed guess, they are forgotten. In milliseconds. */
const forgottenAfter = 24 * 60 * 60_000

/** Who guesses at what. */
export interface Guess {
  /** The account as it was named, whether it exists or not. */
  readonly account: string
  readonly address: string
  /** A device on which this account has signed in before: its secret's name; undefined when it is new. */
  readonly device: string | undefined
}

/** How long to wait after so many failures, in milliseconds: nothing for the free ones, then 1 s, 2 s, 4 s... */
export function delayAfter(failures: number, kind: Kind): number {
  const { free, longest } = limits[kind]
  return failures < free ? 0 : Math.min(longest, 1000 * 2 ** Math.min(failures - free, 30))
}

function keysOf({ account, address, device }: Guess): Readonly<Partial<Record<Kind, string>>> {
  const name = account.trim().toLowerCase()
  if (device !== undefined) return { pair: `pair ${name} device ${device}` }
  return { pair: `pair ${name} ${address}`, address: `address ${address}`, account: `account ${name}` }
}

const kinds = ['pair', 'address', 'account'] as const

/** Slows guessing down, whoever of several processes is asked. */
export function guessLimiter(database: Database, now: () => number) {
  const remembered = async (guess: Guess): Promise<ReadonlyMap<string, Guesses>> => {
    const keys = Object.values(keysOf(guess))
    return new Map((await guessesOf(database.session(), keys)).map((guesses) => [guesses.key, guesses]))
  }
  return {
    /** How long this guess must wait, in milliseconds; 0 when it may be tried now. */
    waitFor: async (guess: Guess): Promise<number> => {
      const known = await remembered(guess)
      const keys = keysOf(guess)
      const waits = kinds.map((kind) => {
        const guesses = known.get(keys[kind] ?? '')
        if (!guesses || now() - guesses.lastAt > forgottenAfter) return 0
        return guesses.lastAt + delayAfter(guesses.failures, kind) - now()
      })
      return Math.max(0, ...waits)
    },
    /** Remembers that a guess failed. */
    failed: async (guess: Guess): Promise<void> => {
      const known = await remembered(guess)
      const at = now()
      const counted = Object.values(keysOf(guess)).map((key) => {
        const before = known.get(key)
        return { key, failures: before && at - before.lastAt <= forgottenAfter ? before.failures + 1 : 1, lastAt: at }
      })
      await saveGuesses(database.session(), counted)
      await forgetGuessesBefore(database.session(), at - forgottenAfter)
    },
    /** Forgets the failures of an account and address (or device) that have now signed in. Other addresses' failures stay. */
    succeeded: async (guess: Guess): Promise<void> => {
      await forgetGuesses(database.session(), [keysOf(guess).pair ?? ''])
    },
  }
}
export type GuessLimiter = ReturnType<typeof guessLimiter>
