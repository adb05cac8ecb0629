import type { CorrectionRequest } from '@cuentas/budget'
import { correctionChangeSchema } from '@cuentas/shared'
import { z } from 'zod'

const [category, tag, level, split, unsplit, , , repair] = correctionChangeSchema.options
const to = z.string().min(1).max(300)

/** What a person asks to change, as it comes over the wire and as it is kept while it waits. */
export const requestedChangeSchema = z.union([
  category,
  tag,
  level,
  split,
  unsplit,
  repair,
  z.object({ action: z.literal('link'), to }).readonly(),
  z.object({ action: z.literal('unlink'), to }).readonly(),
  z.object({ action: z.literal('repair-total'), accepted: z.boolean() }).readonly(),
])

/** A request as it is kept. */
const requestSchema = z.object({ lineItem: z.string().min(1).max(300), change: requestedChangeSchema, reason: z.string().trim().min(1).max(2000) }).readonly()

/** What is to be written once a second person approves. */
export const whatWaitsSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('requests'), requests: z.array(requestSchema).min(1).readonly() }).readonly(),
  z.object({ kind: z.literal('rule'), rule: z.string(), without: z.array(z.string()).readonly() }).readonly(),
  z.object({ kind: z.literal('undo'), batch: z.string(), reason: z.string() }).readonly(),
])
export type WhatWaits = z.infer<typeof whatWaitsSchema>

/** Requests as they are kept: what their author saw is judged when they are made, not when they are approved. */
export function kept(requests: readonly CorrectionRequest[]): WhatWaits {
  return { kind: 'requests', requests: requests.map(({ lineItem, change, reason }) => ({ lineItem, change, reason })) }
}
