import { z } from 'zod'
import type { DocumentReading } from '#jobs/document-reading.ts'
import type { ReadingProgress } from '#jobs/reading-messages.ts'

type Given<Name extends 'read' | 'extract' | 'picture'> = Parameters<DocumentReading[Name]>

/** What the process that reads is asked: one of what `DocumentReading` does, under a number. */
export type ReadingCall =
  | {
      readonly number: number
      readonly kind: 'read' | 'extract'
      readonly file: Given<'read'>[0]
      readonly sha256: Given<'read'>[1]
      readonly answers: NonNullable<Given<'read'>[2]>
    }
  | { readonly number: number; readonly kind: 'picture'; readonly asked: Given<'picture'> }

/** What it says: what came of it, that it went wrong, or how far it has come. */
export const readingSaidSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('done'), number: z.number(), answer: z.unknown() }),
  z.object({ kind: z.literal('failed'), number: z.number(), message: z.string(), stack: z.string() }),
  z.object({ kind: z.literal('progress'), number: z.number(), progress: z.custom<ReadingProgress>((value) => typeof value === 'object' && value !== null) }),
])
export type ReadingSaid = z.infer<typeof readingSaidSchema>

const isObject = (value: unknown) => typeof value === 'object' && value !== null

/** What came of each kind of call; it is our own process that says so, and its shape is trusted. */
export const cameOf = {
  read: z.custom<Awaited<ReturnType<DocumentReading['read']>>>(isObject),
  extract: z.custom<Awaited<ReturnType<DocumentReading['extract']>>>(isObject),
  picture: z.custom<Awaited<ReturnType<DocumentReading['picture']>>>((value) => value === undefined || value instanceof Uint8Array),
} as const
