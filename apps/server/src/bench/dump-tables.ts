// Prints what the reader sees of a file, for a person: npx node apps/server/src/bench/dump-tables.ts FILE [--page N] [--reading tags|geometry] [--lines] [--boxes]
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parseArgs } from 'node:util'
import { openPdfEngine, readDocument } from '@cuentas/documents'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { page: { type: 'string' }, reading: { type: 'string' }, lines: { type: 'boolean' }, boxes: { type: 'boolean' } },
})
const wasm = readFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'))
const pdf = await openPdfEngine(wasm)
const started = performance.now()
const read = readDocument(readFileSync(positionals[0] ?? ''), { pdf })
if ('refused' in read) {
  console.log(read)
} else {
  const seconds = (performance.now() - started) / 1000
  console.log(`${read.pages.length} pages, ${read.tables.length} tables, tagged ${read.tagged}, ${(read.pages.length / seconds).toFixed(0)} pages/s`)
  const wanted = (page: number) => values.page === undefined || page === Number(values.page)
  const box = (b: { x0: number; y0: number; x1: number; y1: number }) => (values.boxes ? `<${[b.x0, b.y0, b.x1, b.y1].map(Math.round).join(' ')}>` : '')
  if (values.lines)
    for (const page of read.pages.filter((p) => wanted(p.number))) for (const line of page.lines) console.log(page.number, line.size, line.text, box(line.box))
  for (const table of read.tables.filter((t) => wanted(t.page) && (values.reading ?? t.reading) === t.reading)) {
    console.log(`--- p${table.page} ${table.reading} ${table.columns} columns, ${table.rows.length} rows`, box(table.box))
    for (const row of table.rows)
      console.log(row.cells.map((c) => `${c.column}${c.span > 1 ? `+${c.span}` : ''}:${JSON.stringify(c.text)}${box(c.box)}`).join(' | '))
  }
}
