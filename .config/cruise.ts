import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from './check.ts'

/** What dependency-cruiser says of a tree (the fields that are read here). */
export interface CruiseReport {
  readonly modules: readonly {
    readonly source: string
    readonly dependencies: readonly { readonly resolved: string; readonly dependencyTypes: readonly string[] }[]
  }[]
  readonly summary: { readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[] }
}

function isReport(value: unknown): value is CruiseReport {
  return typeof value === 'object' && value !== null && 'modules' in value && 'summary' in value
}

/** Follows the imports of packages/ and apps/ under a folder, with the project's rules. */
export function cruise(folder: string): CruiseReport {
  const args = ['--config', join(root, '.config/dependency-cruiser.js'), '--output-type', 'json', 'packages', 'apps']
  const run = spawnSync(join(root, 'node_modules/.bin/depcruise'), args, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 })
  const report: unknown = JSON.parse(run.stdout)
  if (!isReport(report)) throw new Error(`dependency-cruiser gave no report: ${run.stderr}`)
  return report
}
