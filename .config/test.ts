import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { check, root } from './check.ts'

/** What vitest's JSON report says about a run (the fields that are read here). */
interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly testResults: readonly { readonly name: string; readonly status: string; readonly assertionResults: readonly unknown[] }[]
}

const reportFile = `${root}.cache/tests.json`

function isReport(value: unknown): value is Report {
  return typeof value === 'object' && value !== null && 'numPassedTests' in value && 'testResults' in value
}

/** Runs the site's build, which the journeys need; true when it passed. */
function build(): boolean {
  console.log('\n> build')
  return spawnSync('npm', ['run', 'build'], { cwd: root, stdio: 'inherit' }).status === 0
}

/** Runs all vitest projects. Undefined when the run left no report. */
function vitest(): Report | undefined {
  mkdirSync(`${root}.cache`, { recursive: true })
  rmSync(reportFile, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`]
  spawnSync(`${root}node_modules/.bin/vitest`, ['run', '--config', '.config/vitest.config.ts', ...reporters], { cwd: root, stdio: 'inherit' })
  if (!existsSync(reportFile)) return undefined
  const report: unknown = JSON.parse(readFileSync(reportFile, 'utf8'))
  return isReport(report) ? report : undefined
}

/**
 * `npm test`: the checks, the build, then every test. Closes with `N passed, N failed`: tests, checks and the build together, so that
 * a broken check can't hide behind passing tests. A run without a single test, or a test file that could not be loaded, fails.
 */
async function test(): Promise<boolean> {
  const checks = await check()
  const built = build()
  const report = vitest()
  const unloaded = report?.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0) ?? []
  const noTests = report === undefined || report.numPassedTests + report.numFailedTests === 0
  const tests = { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0, skipped: report?.numPendingTests ?? 0 }

  console.log(`\nChecks   ${checks.passed} passed, ${checks.failed.length} failed${checks.failed.map((name) => `\n         failed: ${name}`).join('')}`)
  console.log(`Build    ${built ? 'passed' : 'failed'}`)
  console.log(`Tests    ${tests.passed} passed, ${tests.failed} failed, ${tests.skipped} skipped${noTests ? ' (no test ran)' : ''}`)
  for (const file of unloaded) console.log(`         could not be run: ${file.name.replace(root, '')}`)
  const passed = checks.passed + (built ? 1 : 0) + tests.passed
  const failed = checks.failed.length + (built ? 0 : 1) + tests.failed + unloaded.length + (noTests ? 1 : 0)
  console.log(`\n${passed} passed, ${failed} failed`)
  return failed === 0
}

process.exitCode = (await test()) ? 0 : 1
