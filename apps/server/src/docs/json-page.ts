import { z } from 'zod'
import { amountNames, extractionSchema, tagOutputSchema } from '@cuentas/shared'
import { generatedFrom, markdownTable, page } from '#docs/markdown.ts'

const schemaText = (schema: z.ZodType) => `\`\`\`json\n${JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), null, 1)}\n\`\`\``

/** docs/json.md: the public shapes of `cuentas extract --json` and `cuentas tag --json`. */
export function jsonPage(): string {
  const amounts = Object.entries(amountNames).map(([table, names]) => [`\`${table}\``, names.map((name) => `\`${name}\``).join(', ')])
  return page(
    '# Public JSON shapes',
    generatedFrom('packages/shared/src/extraction.ts and tag.ts'),
    'Money is whole cents; a cell without a number is `null`, never 0. Boxes are PDF points on the page as shown, origin top left. Pages count from 1. Percentages are text as printed.',
    '## `cuentas extract FILE --json`',
    'Amounts of a row, by table:',
    markdownTable(['table', 'amounts'], amounts),
    schemaText(extractionSchema),
    'A board packet that holds the plans of several agencies gives `{ "packet": { "sha256", "pages" }, "documents": [ … ] }`, each entry of `documents` as above; pages are the packet’s.',
    '## `cuentas tag FILE.csv --json`',
    'Reads a CSV with the columns `id,title,description,amount` and prints one entry a row, in the file’s order.',
    schemaText(tagOutputSchema),
  )
}
