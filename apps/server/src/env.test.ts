import { describe, expect, it } from 'vitest'
import { checkEnvironment, environmentVariables } from '#env.ts'

describe('checkEnvironment', () => {
  it('gives every variable its standard value when nothing is set', () => {
    expect(checkEnvironment({ DATABASE_URL: '' }, '/here')).toEqual({
      environment: {
        port: 3000,
        home: '/here/.cuentas',
        databaseUrl: undefined,
        publicUrl: undefined,
        trustedProxies: ['loopback'],
        limits: { all: 12_000, costly: 3000 },
        pagesAhead: 128 * 2 ** 20,
        language: 'en',
      },
    })
  })

  it('takes what is set, and the language of the terminal', () => {
    const reading = checkEnvironment(
      {
        PORT: '8080',
        CUENTAS_HOME: '/data',
        DATABASE_URL: 'postgresql://localhost/x',
        PUBLIC_URL: 'https://cuentas.example.org/',
        PAGES_AHEAD: '0',
        LANG: 'es_MX.UTF-8',
        TRUSTED_PROXIES: 'loopback, 10.0.0.0/8',
        REQUESTS_A_MINUTE: '0',
        COSTLY_REQUESTS_A_MINUTE: '60',
      },
      '/here',
    )
    expect(reading).toEqual({
      environment: {
        port: 8080,
        home: '/data',
        databaseUrl: 'postgresql://localhost/x',
        publicUrl: 'https://cuentas.example.org',
        pagesAhead: 0,
        trustedProxies: ['loopback', '10.0.0.0/8'],
        limits: { all: 0, costly: 60 },
        language: 'es',
      },
    })
  })

  it('says in one sentence a variable what is wrong with it', () => {
    const reading = checkEnvironment({ PORT: 'abc', DATABASE_URL: 'mysql://x', PUBLIC_URL: 'ftp://x', TRUSTED_PROXIES: 'everybody' }, '/here')
    expect('wrong' in reading && reading.wrong.map(({ en }) => en)).toEqual([
      'The environment variable PORT must be a port number from 0 to 65535; it is "abc".',
      'The environment variable DATABASE_URL must be an address that starts with postgresql://; it is "mysql://x".',
      'The environment variable PUBLIC_URL must be an address that starts with https:// or http://; it is "ftp://x".',
      'The environment variable TRUSTED_PROXIES must be a comma-separated list of loopback, linklocal, uniquelocal, addresses or networks; it is "everybody".',
    ])
  })

  it('names every variable in both languages', () => {
    for (const variable of environmentVariables) expect([variable.en, variable.es].every((words) => words.length > 10)).toBe(true)
  })
})
