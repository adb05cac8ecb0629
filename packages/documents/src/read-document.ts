import type { ReadDocument, Refusal } from '@cuentas/shared'
import { identify } from '#identify.ts'
import type { Engines } from '#reader.ts'

/** Reads a file's bytes, or says why it cannot be taken. */
export function readDocument(bytes: Uint8Array, engines: Engines): ReadDocument | Refusal {
  const reader = identify(bytes)
  return 'refused' in reader ? reader : reader.read(bytes, engines)
}
