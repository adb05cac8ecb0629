import { readFileSync, writeFileSync } from 'node:fs'
import { root } from './check.ts'
import { cruise } from './cruise.ts'

const page = `${root}docs/architecture.md`
const start = '<!-- drawn by npm run docs: from here -->'
const end = '<!-- to here -->'

/** Folder of the picture that a file belongs to, such as "server/db"; undefined for tests and what is run by hand. */
function placeOf(file: string): string | undefined {
  if (/\.test\.tsx?$|\.fixture\.ts$|\/bench\/|^apps\/server\/src\/(samples|docs|tags)\//.test(file)) return undefined
  const inPackage = /^packages\/([^/]+)\/src\//.exec(file)
  if (inPackage) return inPackage[1]
  const inApp = /^apps\/([^/]+)\/src\/(?:([^/]+)\/)?/.exec(file)
  return inApp ? `${inApp[1]}/${inApp[2] ?? 'start'}` : undefined
}

/** Every arrow between folders as mermaid text: whole for code, dotted where only types are taken. */
export function importPicture(): string {
  const arrows = new Map<string, 'code' | 'types'>()
  for (const module of cruise(root).modules) {
    const from = placeOf(module.source)
    for (const dependency of module.dependencies) {
      const to = placeOf(dependency.resolved)
      if (from === undefined || to === undefined || from === to) continue
      const key = `${from} ${to}`
      const typesAlone = dependency.dependencyTypes.includes('type-only')
      if (!typesAlone || !arrows.has(key)) arrows.set(key, typesAlone ? 'types' : 'code')
    }
  }
  const name = (place: string) => place.replace('/', '_')
  const places = [...new Set([...arrows.keys()].flatMap((key) => key.split(' ')))].sort()
  const lines = [...arrows]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, kind]) =>
      key
        .split(' ')
        .map(name)
        .join(kind === 'code' ? ' --> ' : ' -.-> '),
    )
  return ['```mermaid', 'flowchart RL', ...places.map((place) => `${name(place)}["${place}"]`), ...lines, '```'].join('\n')
}

/** docs/architecture.md with the picture drawn anew. */
export function architecturePage(): { readonly stored: string; readonly drawn: string } {
  const stored = readFileSync(page, 'utf8')
  const [before, rest] = stored.split(start)
  const after = rest?.split(end)[1]
  if (before === undefined || after === undefined) throw new Error(`docs/architecture.md has lost the lines "${start}" and "${end}"`)
  return { stored, drawn: `${before}${start}\n${importPicture()}\n${end}${after}` }
}

if (import.meta.main) writeFileSync(page, architecturePage().drawn)
