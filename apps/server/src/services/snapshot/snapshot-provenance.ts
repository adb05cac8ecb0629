import { boxSchema, figureTables, provenanceSchema, sheetCellSchema, type Box, type Provenance, type ProvenanceReading } from '@cuentas/shared'
import { z } from 'zod'

/**
 * A provenance in a snapshot: where ("planned/24" = table and page), the box in tenths of a point, the printed text, and the other reading.
 * The reading that was taken is the last letter of the place: t for tags, g for geometry, c for a grid's own cells. A cell that a page break cuts has,
 * at the end, the pages and boxes where it goes on; a grid's cell has its sheet and address there.
 */
export const packedProvenanceSchema = z.tuple(
  [
    z.string().regex(/^[a-z0-9-]+\/\d+[tgc]$/),
    z.number(),
    z.number(),
    z.number(),
    z.number(),
    z.string(),
    z.union([z.literal('agrees'), z.literal('absent'), z.object({ text: z.string() })]),
  ],
  z.union([z.object({ page: z.number(), box: boxSchema }), z.object({ cell: sheetCellSchema })]),
)
export type PackedProvenance = z.infer<typeof packedProvenanceSchema>

/** A box in tenths of a point: a hair's breadth, and far fewer digits. */
export function roundedBox({ x0, y0, x1, y1 }: Box): Box {
  const tenth = (value: number) => Math.round(value * 10) / 10
  return { x0: tenth(x0), y0: tenth(y0), x1: tenth(x1), y1: tenth(y1) }
}

const letters = { tags: 't', geometry: 'g', cells: 'c' } as const satisfies Record<ProvenanceReading, string>
const readingOf = { t: 'tags', g: 'geometry', c: 'cells' } as const satisfies Record<string, ProvenanceReading>

/** Packs a provenance, its box rounded. */
export function packProvenance({ table, page, box, text, reading, otherReading, continuedAt = [], cell }: Provenance): PackedProvenance {
  const { x0, y0, x1, y1 } = roundedBox(box)
  const further = continuedAt.map((part) => ({ page: part.page, box: roundedBox(part.box) }))
  return [`${table}/${page}${letters[reading]}`, x0, y0, x1, y1, text, otherReading, ...further, ...(cell ? [{ cell }] : [])]
}

/** Unpacks it; throws when the place is not one. */
export function unpackProvenance([place, x0, y0, x1, y1, text, otherReading, ...further]: PackedProvenance): Provenance {
  const continuedAt = further.flatMap((part) => ('page' in part ? [part] : []))
  const cell = further.find((part) => 'cell' in part)
  const [, table, page, letter] = /^([a-z0-9-]+)\/(\d+)([tgc])$/.exec(place) ?? []
  return provenanceSchema.parse({
    table: z.enum(figureTables).parse(table),
    page: Number(page),
    box: { x0, y0, x1, y1 },
    text,
    reading: readingOf[letter === 't' || letter === 'c' ? letter : 'g'],
    otherReading,
    ...(continuedAt.length > 0 ? { continuedAt } : {}),
    ...cell,
  })
}
