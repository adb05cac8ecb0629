import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, it } from 'vitest'

const source = join(import.meta.dirname, '..')
const components = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.tsx') && !path.endsWith('.test.tsx'))
const spokenAttributes = ['title', 'alt', 'placeholder', 'aria-label', 'label', 'content', 'description']
/** Proper names and marks that are the same in every language. */
const sameEverywhere = /^(?:[\s\p{P}\p{S}\d]|SHA-256)*$/u

function literals(path: string): readonly string[] {
  const file = ts.createSourceFile(path, readFileSync(join(source, path), 'utf8'), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && !sameEverywhere.test(node.text)) found.push(node.text.trim())
    if (ts.isJsxAttribute(node) && node.initializer && ts.isStringLiteral(node.initializer) && spokenAttributes.includes(node.name.getText(file))) {
      const technical = /^(width=device-width|light dark|website$|noindex$)/.test(node.initializer.text)
      if (!technical && !sameEverywhere.test(node.initializer.text)) found.push(node.initializer.text)
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

it('leaves every word that a reader sees to the catalogues', () => {
  expect(components.length).toBeGreaterThan(20)
  expect(components.flatMap((path) => literals(path).map((text) => `${path}: ${text}`))).toEqual([])
})
