import type { Range } from '@cuentas/shared'

/** A range as a bar, the full width being `whole`, in the unit of its bounds. */
export function RangeTrack({ bounds: { atLeast, mostly, atMost }, whole }: { readonly bounds: Readonly<Record<keyof Range, number>>; readonly whole: number }) {
  const piece = (name: string, from: number, to: number) =>
    to > from ? <span className={`piece ${name}`} style={{ left: `${(from / whole) * 100}%`, width: `${((to - from) / whole) * 100}%` }} /> : null
  return (
    <span className="track estimated-actual" aria-hidden="true">
      {piece('atLeast', 0, atLeast)}
      {piece('mostly', atLeast, mostly)}
      {piece('atMost', mostly, atMost)}
    </span>
  )
}
