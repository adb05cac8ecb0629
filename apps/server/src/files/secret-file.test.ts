import { mkdtemp, readFile, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readSecret } from '#files/secret-file.ts'

const newHome = async () => join(await mkdtemp(join(tmpdir(), 'cuentas-secret-')), 'home')

test('the secret is made once, by whichever process comes first, long, and readable by its owner alone', async () => {
  const home = await newHome()
  const secrets = await Promise.all([1, 2, 3, 4].map(() => readSecret(home)))
  expect(new Set([...secrets, await readSecret(home)]).size).toBe(1)
  expect(secrets[0]?.length).toBeGreaterThanOrEqual(64)
  expect((await stat(join(home, 'secret'))).mode & 0o777).toBe(0o600)
  expect(await readSecret(await newHome())).not.toBe(secrets[0])
})

test('a secret that stands there is kept as it is', async () => {
  const home = await mkdtemp(join(tmpdir(), 'cuentas-secret-'))
  await writeFile(join(home, 'secret'), 'a secret of before\n')
  expect(await readSecret(home)).toBe('a secret of before')
  expect(await readFile(join(home, 'secret'), 'utf8')).toBe('a secret of before\n')
})

test('a secret that another process is about to write is waited for', async () => {
  const home = await mkdtemp(join(tmpdir(), 'cuentas-secret-'))
  await writeFile(join(home, 'secret'), '')
  const reading = readSecret(home)
  await writeFile(join(home, 'secret'), 'written a moment later')
  expect(await reading).toBe('written a moment later')
})
