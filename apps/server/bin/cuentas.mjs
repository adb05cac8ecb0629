#!/usr/bin/env node
// Starts the command under the Node that this project pins (the npm package `node`), whatever Node the machine has.
// Plain JavaScript: an old Node must be able to read this file to find the new one.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import module from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url))
const wanted = 24

if (Number(process.versions.node.split('.')[0]) >= wanted) {
  // Compiled code is kept between runs: the command starts in about half the time.
  module.enableCompileCache?.(fileURLToPath(new URL('../../../node_modules/.cache/node', import.meta.url)))
  await import(main)
} else {
  const result = spawnSync(pinnedNode(), ['--disable-warning=ExperimentalWarning', fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
  })
  if (result.error) throw result.error
  if (result.signal) process.kill(process.pid, result.signal)
  process.exitCode = result.status ?? 1
}

function pinnedNode() {
  const manifest = module.createRequire(import.meta.url).resolve('node/package.json')
  const candidates = [join(dirname(manifest), 'bin', 'node'), join(dirname(manifest), 'bin', 'node.exe'), join(dirname(manifest), '..', '.bin', 'node')]
  const found = candidates.find((path) => existsSync(path))
  if (found) return found
  console.error(`Cuentas Claras needs Node ${wanted}; this is ${process.version}, and the package "node" is not installed. Run: npm ci`)
  process.exit(1)
}
