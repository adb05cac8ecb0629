import { errorCode } from '#cli/open-file.ts'
import type { ExitStatus, Terminal } from '#cli/terminal.ts'
import { say } from '#cli/words.ts'
import type { Environment } from '#env.ts'
import { openHouse, type OpenHouse } from '#services/open-services.ts'

/** Opens everything, does the work, closes everything. A database that does not answer is told in one sentence. */
export async function withHouse(
  environment: Environment,
  terminal: Terminal,
  threads: number,
  work: (house: OpenHouse) => Promise<ExitStatus>,
): Promise<ExitStatus> {
  let house: OpenHouse
  try {
    house = await openHouse({ home: environment.home, databaseUrl: environment.databaseUrl, threads })
  } catch (error) {
    const message = error instanceof Error && error.message ? error.message : errorCode(error)
    terminal.error(say(terminal.language, 'database-away', { message }))
    return 2
  }
  try {
    return await work(house)
  } finally {
    await house.close()
  }
}
