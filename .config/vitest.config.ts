import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Test files that run at a time, two at least: left to itself, vitest takes one on a machine with two processors. */
const maxWorkers = Math.max(2, availableParallelism())

const apart = ['**/node_modules/**', '**/build/**']

/**
 * Three kinds of test. A unit test needs nothing but the code; an integration test (`x.integration.test.ts`) runs the server on both databases;
 * an e2e test walks through the site in a real browser. `npm test` runs all of them.
 */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    passWithNoTests: false,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['packages/*/src/**/*.test.ts', 'apps/*/src/**/*.test.{ts,tsx}', '.config/*.test.ts'],
          exclude: [...apart, '**/*.integration.test.ts'],
          maxWorkers,
          // Modules are loaded once for all files of a worker: no unit test changes what another one sees.
          isolate: false,
          sequence: { groupOrder: 0 },
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['apps/server/src/**/*.integration.test.ts'],
          exclude: apart,
          maxWorkers,
          // One kind of test after the other: servers, databases and browsers each want the machine for themselves.
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['apps/web/e2e/**/*.test.ts'],
          exclude: apart,
          // Two sites and two browsers at a time: each file waits a good part of its time for its own.
          maxWorkers: 2,
          globalSetup: ['apps/web/e2e/unpack-browser.ts'],
          sequence: { groupOrder: 2 },
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
