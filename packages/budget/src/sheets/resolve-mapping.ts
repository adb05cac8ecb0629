import { mappingSpec, readMappingSpec, type ColumnMapping, type FiscalYear, type Lea, type Refusal, type RememberedMapping } from '@cuentas/shared'
import type { ColumnGuess } from '#sheets/guess-columns.ts'

/** What a person or an earlier file says of a table; what is not said is absent. */
export interface TableAnswers {
  /** "yes" to the guess, or the columns written out (`readMappingSpec`). */
  readonly spec?: string | undefined
  readonly remembered?: readonly RememberedMapping[] | undefined
  readonly year?: FiscalYear | undefined
  /** Whose table it is, and the key under which its mappings are remembered. */
  readonly agency?: (Lea & { readonly key: string }) | undefined
}

/** The mapping to read a table with: what the person wrote, else what was confirmed for this agency and header before; else the guess, to be confirmed. */
export function resolveMapping(
  { guess, fingerprint }: { readonly guess: ColumnGuess; readonly fingerprint: string },
  { spec, remembered = [], agency }: TableAnswers,
): { readonly mapping: ColumnMapping; readonly fingerprint: string } | Refusal {
  if (spec !== undefined && /^(?:yes|si|sí)$/iu.test(spec.trim())) return { mapping: guess.mapping, fingerprint }
  if (spec !== undefined) {
    const mapping = readMappingSpec(spec, guess.mapping.kind, guess.header)
    return 'unknown' in mapping
      ? { refused: 'mapping-not-understood', facts: { word: mapping.unknown, columns: guess.header.join(', ') } }
      : { mapping, fingerprint }
  }
  const known = remembered.find((one) => one.fingerprint === fingerprint && one.agency === agency?.key)
  if (known) return { mapping: known.mapping, fingerprint }
  return { refused: 'columns-not-confirmed', facts: { guess: mappingSpec(guess.mapping, guess.header) } }
}
