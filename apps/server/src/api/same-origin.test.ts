import { expect, it } from 'vitest'
import { fromOwnPage, type Sender } from '#api/same-origin.ts'

const own = 'https://cuentas.example.org'
const sender = (said: Partial<Sender>): Sender => ({ site: undefined, origin: undefined, host: 'cuentas.example.org', cookies: true, ...said })

it.each([
  ['the site’s own page, as the browser says', sender({ site: 'same-origin', origin: own })],
  ['a form sent again from the address bar', sender({ site: 'none' })],
  ['the site’s own page under another name of the machine', sender({ origin: 'http://10.0.0.7:3000', host: '10.0.0.7:3000' })],
  ['a page on this machine, on a port that was not known before', sender({ site: 'same-origin', origin: 'http://localhost:41234', host: 'localhost:41234' })],
  ['a name in capitals', sender({ origin: 'https://cuentas.example.org', host: 'Cuentas.Example.Org' })],
  ['the public address, where a proxy hides the name that was asked', sender({ origin: own, host: '127.0.0.1:3000' })],
  [
    'the own page behind a proxy that hides the name, without a public address known',
    sender({ site: 'same-origin', origin: 'https://a.example', host: '127.0.0.1' }),
  ],
  ['a program without cookies that says nothing', sender({ cookies: false })],
])('takes %s', (_, said) => {
  expect(fromOwnPage(said, own)).toBe(true)
})

it.each([
  ['another site, as the browser says', sender({ site: 'cross-site', origin: 'https://evil.example' })],
  ['another site that names our origin', sender({ site: 'cross-site', origin: own })],
  ['a sister site under the same domain', sender({ site: 'same-site', origin: 'https://blog.example.org' })],
  ['an origin that is not the host asked for', sender({ origin: 'https://evil.example' })],
  ['another port of the same machine', sender({ origin: 'http://localhost:4000', host: 'localhost:3000' })],
  ['a page that hides its origin', sender({ origin: 'null' })],
  ['a page that hides its origin, asking a host called null', sender({ origin: 'null', host: 'null' })],
  ['an origin of a kind without a host', sender({ origin: 'file://', host: '' })],
  ['cookies without a word about where from', sender({})],
  ['another site, without cookies', sender({ origin: 'https://evil.example', cookies: false })],
])('refuses %s', (_, said) => {
  expect(fromOwnPage(said, own)).toBe(false)
})

it('needs no public address to be set', () => {
  expect(fromOwnPage(sender({ origin: 'http://school.local:3000', host: 'school.local:3000' }), undefined)).toBe(true)
  expect(fromOwnPage(sender({ origin: 'http://school.local:3000', host: 'evil.example' }), undefined)).toBe(false)
})
