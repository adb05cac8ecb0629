import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { z } from 'zod'
import { visit, type Visit } from './visit.ts'

const project = new URL('../../../', import.meta.url).pathname
const startedSchema = z.object({
  origin: z.string(),
  district: z.string(),
  people: z.object({ editor: z.string(), colleague: z.string(), approver: z.string() }),
})

/** The site with three people of the sample district who are signed in. */
export interface StaffSite extends z.infer<typeof startedSchema> {
  /** Opens a page as one of them. */
  readonly as: (browser: Browser, who: keyof StaffSite['people'], path: string, options?: BrowserContextOptions) => Promise<Visit>
  readonly close: () => Promise<void>
}

/** Starts the site for journeys of staff, in a process of its own. */
export async function openStaffSite(): Promise<StaffSite> {
  const home = await mkdtemp(join(tmpdir(), 'cuentas-staff-'))
  const child = spawn(process.execPath, ['apps/server/src/services/queue/staff-site.fixture.ts', home], { cwd: project, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  let said = ''
  const started = await new Promise<z.infer<typeof startedSchema>>((resolve, reject) => {
    child.stdout.on('data', (chunk: unknown) => {
      said += String(chunk)
      const line = said.split('\n').find((one) => one.startsWith('{') && one.endsWith('}'))
      if (line !== undefined) resolve(startedSchema.parse(JSON.parse(line)))
    })
    child.once('exit', (status) => {
      reject(new Error(`the site of the journeys ended with ${status}: ${said}`))
    })
  })
  return {
    ...started,
    as: async (browser, who, path, options = {}) => {
      const cookies = started.people[who].split('; ').map((pair) => {
        const at = pair.indexOf('=')
        return { name: pair.slice(0, at), value: pair.slice(at + 1), url: started.origin }
      })
      const storageState = {
        cookies: cookies.map(({ name, value }) => ({
          name,
          value,
          domain: '127.0.0.1',
          path: '/',
          expires: -1,
          httpOnly: true,
          secure: false,
          sameSite: 'Lax' as const,
        })),
        origins: [],
      }
      return visit(browser, started.origin, path, { storageState, ...options })
    },
    close: async () => {
      child.kill('SIGTERM')
      await ended
      await rm(home, { recursive: true, force: true })
    },
  }
}
