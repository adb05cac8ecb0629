import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pageMatrix } from '#pages/staff/page-matrix.ts'
import { returnAddress } from '#staff-addresses.ts'
import { staffRoutes } from '#staff-routes.ts'

const source = join(import.meta.dirname, '../..')
const pages = staffRoutes.flatMap(({ children }) => children ?? []).filter(({ id }) => id !== 'not-found-in-workspace')
const textOf = (file: string) => readFileSync(join(source, file), 'utf8')

describe('the pages of the workspace', () => {
  it('have a line of the matrix each, and each line is a page', () => {
    expect(pages.map(({ file }) => file).toSorted()).toEqual(Object.keys(pageMatrix).toSorted())
  })

  it.each(Object.entries(pageMatrix))('%s asks first what opens it: %s', (file, opens) => {
    const text = textOf(file)
    const loader = /export (?:async )?function loader[\s\S]*?\n}/.exec(text)?.[0] ?? ''
    if (opens === 'nobody') expect(text, 'nothing of a district is told').not.toMatch(/api\.(?!staff\.(me|link|acceptLink)\b)\w+\.\w+\(/)
    else if (opens === 'signed-in') expect(loader).toContain('signedInPerson(args)')
    else expect(loader).toMatch(new RegExp(`askedOfStaff\\([\\s\\S]*api\\.${opens.replace('.', '\\.')}\\(`))
  })

  it.each(Object.keys(pageMatrix).filter((file) => pageMatrix[file] !== 'nobody'))('%s changes nothing past the matrix', (file) => {
    const action = /export async function action[\s\S]*?\n}/.exec(textOf(file))?.[0]
    // Whatever it calls itself is handed the request and asks through the same two ways, or is a step of its own that does.
    if (action !== undefined) expect(action).toMatch(/doneByStaff\(|signedInPerson\(args\)|(?:decideHere|bulkStep)\(\{ context, request \}/)
  })
})

describe('where one goes on after signing in', () => {
  it.each(['/en/staff', '/es/staff/d/99999990000000/log?before=3', '/en/staff/d/x-some-school/uploads'])('is %s when it was asked for', (address) => {
    expect(returnAddress(address)).toBe(address)
  })

  it.each([
    'https://elsewhere.example',
    '//elsewhere.example',
    '/en/staff//elsewhere.example',
    '/en/d/1',
    '/en/staffroom',
    '/en/staff/\\evil',
    'javascript:alert(1)',
    7,
    null,
  ])('is never %j', (address) => {
    expect(returnAddress(address)).toBeUndefined()
  })
})
