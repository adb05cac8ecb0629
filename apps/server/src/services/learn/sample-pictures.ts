import { boxSchema, fiscalYearSchema, type Sha256 } from '@cuentas/shared'
import { z } from 'zod'
import type { SampleFile } from '#files/sample-files.ts'
import { pictureAddress } from '#services/page-pictures.ts'
import type { SamplePicture } from '#services/views/sample-picture-view.ts'

const box = z.tuple([z.number(), z.number(), z.number(), z.number()]).transform(([x0, y0, x1, y1]) => boxSchema.parse({ x0, y0, x1, y1 }))
const listSchema = z.array(
  z.object({
    id: z.string().regex(/^[a-z-]+$/),
    document: z.string(),
    planYear: fiscalYearSchema,
    page: z.number().int().positive(),
    size: z.tuple([z.number().positive(), z.number().positive()]),
    region: box,
    cell: box,
    text: z.string().min(1),
  }),
)

/** The pictures of explaining pages, and the files that they are drawn from. */
export interface SamplePictures {
  readonly pictures: readonly SamplePicture[]
  /** Path of each sample by the SHA-256 of its bytes. */
  readonly files: ReadonlyMap<Sha256, string>
}

/** The list of data/learn with the addresses of its pictures. Throws when the list is not as its README says: it is ours. */
export async function readSamplePictures(json: unknown, open: (document: string) => Promise<SampleFile>): Promise<SamplePictures> {
  const list = listSchema.parse(json)
  const files = new Map(await Promise.all([...new Set(list.map(({ document }) => document))].map(async (name) => [name, await open(name)] as const)))
  const pictures = list.flatMap(({ id, document, planYear, page, size: [width, height], region, cell, text }) => {
    const file = files.get(document)
    return file ? [{ id, planYear, page, width, height, address: pictureAddress(file.sha256, page, undefined), region, cell, text }] : []
  })
  return { pictures, files: new Map([...files.values()].map(({ sha256, path }) => [sha256, path])) }
}
