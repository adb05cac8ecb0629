import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** One step of `npm run check`: what it makes sure of, and the command (a name in node_modules/.bin). */
interface Step {
  readonly name: string
  readonly command: readonly [string, ...string[]]
  readonly folder?: string
}

const types = (folder: string): Step => ({ name: `types of ${folder}`, command: ['tsc', '-p', folder] })

/** The route types that pages import are written by React Router from the list of routes: before anything looks at them. */
const routeTypes: Step = { name: 'route types', command: ['react-router', 'typegen'], folder: 'apps/web' }

/** The longest first, so that nothing waits for it at the end. */
const steps: readonly Step[] = [
  { name: 'lint', command: ['eslint', '--config', '.config/eslint.config.js', '.'] },
  types('packages/shared'),
  types('packages/documents'),
  types('packages/budget'),
  types('apps/server'),
  types('apps/web'),
  types('.config'),
  { name: 'who may import whom', command: ['depcruise', '--config', '.config/dependency-cruiser.js', 'packages', 'apps', '.config'] },
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
]

/** Runs a step; what it prints comes out in one piece when it ends, since others run beside it. True when it passed. */
async function passes({ name, command: [tool, ...args], folder }: Step): Promise<boolean> {
  const cwd = `${root}${folder ?? ''}`
  if (!existsSync(cwd)) return true
  const child = spawn(`${root}node_modules/.bin/${tool}`, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
  const printed: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => printed.push(chunk))
  const status = await new Promise<number | null>((resolve) => {
    child.once('error', (error) => {
      printed.push(Buffer.from(error.message))
      resolve(null)
    })
    child.once('close', resolve)
  })
  console.log(`\n> ${name}: ${[tool, ...args].join(' ')}\n${Buffer.concat(printed).toString().trimEnd()}`)
  return status === 0
}

/** Runs every step, also after one failed, as many at a time as there are processors (three at most), and says which failed. */
export async function check(): Promise<{ readonly passed: number; readonly failed: readonly string[] }> {
  const failed: string[] = []
  const waiting = [...steps]
  const work = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) if (!(await passes(step))) failed.push(step.name)
  }
  if (!(await passes(routeTypes))) failed.push(routeTypes.name)
  await Promise.all(Array.from({ length: Math.min(3, availableParallelism()) }, work))
  const all = steps.length + 1
  console.log(failed.length === 0 ? `\nChecks: all ${all} passed` : `\nChecks: ${failed.length} of ${all} failed: ${failed.join(', ')}`)
  return { passed: all - failed.length, failed }
}

if (import.meta.main) process.exitCode = (await check()).failed.length === 0 ? 0 : 1
