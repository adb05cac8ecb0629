import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** One step of `npm run check`: what it makes sure of, and the command (a name in node_modules/.bin). */
interface Step {
  readonly name: string
  readonly command: readonly [string, ...string[]]
  readonly folder?: string
}

const types = (folder: string): Step => ({ name: `types of ${folder}`, command: ['tsc', '-p', folder] })

const steps: readonly Step[] = [
  // The route types that pages import are written by React Router from the list of routes.
  { name: 'route types', command: ['react-router', 'typegen'], folder: 'apps/web' },
  types('packages/shared'),
  types('packages/documents'),
  types('packages/budget'),
  types('apps/server'),
  types('apps/web'),
  types('.config'),
  { name: 'who may import whom', command: ['depcruise', '--config', '.config/dependency-cruiser.js', 'packages', 'apps', '.config'] },
  { name: 'lint', command: ['eslint', '--config', '.config/eslint.config.js', '.'] },
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
]

/** Runs a step with its output on this terminal; true when it passed. */
function passes(step: Step): boolean {
  const [name, ...args] = step.command
  const cwd = `${root}${step.folder ?? ''}`
  console.log(`\n> ${step.name}: ${step.command.join(' ')}`)
  if (!existsSync(cwd)) return true
  const run = spawnSync(`${root}node_modules/.bin/${name}`, args, { cwd, stdio: 'inherit' })
  if (run.error) console.error(run.error.message)
  return run.status === 0
}

/** Runs every step, also after one failed, and says which did. Returns how many passed and the names of the others. */
export function check(): { readonly passed: number; readonly failed: readonly string[] } {
  const failed = steps.filter((step) => !passes(step)).map((step) => step.name)
  console.log(failed.length === 0 ? `\nChecks: all ${steps.length} passed` : `\nChecks: ${failed.length} of ${steps.length} failed: ${failed.join(', ')}`)
  return { passed: steps.length - failed.length, failed }
}

if (import.meta.main) process.exitCode = check().failed.length === 0 ? 0 : 1
