import { expect, it } from 'vitest'
import { runCuentas } from '#cli/run-cuentas.fixture.ts'
import { describeOnBothDatabases } from '#db/both-databases.fixture.ts'

describeOnBothDatabases('opening a new database', (newHome) => {
  it('may be done by several processes at once', async () => {
    const { home, databaseUrl } = await newHome()
    const environment = { CUENTAS_HOME: home, ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }) }
    const runs = await Promise.all([1, 2, 3, 4].map(() => runCuentas(['districts', '--json'], environment)))
    expect(runs).toEqual([1, 2, 3, 4].map(() => ({ status: 0, out: '[]\n', error: '' })))
  })
})
