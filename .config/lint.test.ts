import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'
import { root } from './check.ts'

const eslint = new ESLint({ cwd: root, overrideConfigFile: '.config/eslint.config.js' })

/** Names of the rules that a text breaks, if it stood in that file of the project. */
async function broken(file: string, code: string): Promise<readonly (string | null)[]> {
  const [result] = await eslint.lintText(`${code}\n`, { filePath: `${root}${file}` })
  return result?.messages.map((message) => message.ruleId ?? message.message) ?? []
}

const inPackage = 'packages/shared/src/lea.ts'
const inServer = 'apps/server/src/samples/print.ts'

describe('lint refuses', { timeout: 120_000 }, () => {
  it.each([
    ['a clock in a package', inPackage, 'export const now = new Date()', 'no-restricted-globals'],
    ['today in a package', inPackage, 'export const now = Date.now()', 'no-restricted-properties'],
    ['chance in a package', inPackage, 'export const luck = Math.random()', 'no-restricted-properties'],
    ['a class in a package', inPackage, 'export class Money { cents = 0 }', 'no-restricted-syntax'],
    ['the environment outside env.ts', inServer, 'export const port = process.env.PORT', 'no-restricted-properties'],
    ['any', inPackage, 'export const anything: any = 1', '@typescript-eslint/no-explicit-any'],
    ['an `any` that leaks from JSON', inPackage, "export const name: string = JSON.parse('1')", '@typescript-eslint/no-unsafe-assignment'],
    ['as', inPackage, 'export const year = (value: unknown) => value as number', '@typescript-eslint/consistent-type-assertions'],
    ['!', inPackage, 'export const first = (list: string[]) => list[0]!', '@typescript-eslint/no-non-null-assertion'],
    ['an import that climbs two folders', inPackage, "export * from '../../budget/src/index.ts'", 'no-restricted-imports'],
    ['a lost promise', inServer, 'export const lose = () => { void 0; Promise.resolve(1) }', '@typescript-eslint/no-floating-promises'],
    ['a file of more than 300 lines', inPackage, 'export {}\n'.repeat(301), 'max-lines'],
    ['a note to do it later', inPackage, `// ${['TO', 'DO'].join('')} read it\nexport {}`, 'no-warning-comments'],
  ])('%s', async (_, file, code, rule) => {
    expect(await broken(file, code)).toContain(rule)
  })
})

describe('lint allows', { timeout: 120_000 }, () => {
  it.each([
    ['as const', inPackage, "export const kinds = ['a', 'b'] as const"],
    ['a brand in its maker', 'packages/shared/src/money.ts', 'export const brand = (value: number) => value as number & { readonly __brand: 1 }'],
    ['a clock in the server', inServer, 'export const now = new Date()'],
  ])('%s', async (_, file, code) => {
    expect(await broken(file, code)).toEqual([])
  })
})
