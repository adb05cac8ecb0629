import type { PdfEngine } from '#pdf/engine.ts'

/** Fill colour 0xRRGGBB of an object; undefined for a pattern. */
export function fillColour({ calls, memory, scratch }: PdfEngine, object: number): number | undefined {
  if (calls.FPDFPageObj_GetFillColor(object, scratch, scratch + 4, scratch + 8, scratch + 12) === 0) return undefined
  const { ints } = memory()
  const at = scratch >> 2
  return ((ints[at] ?? 0) << 16) | ((ints[at + 1] ?? 0) << 8) | (ints[at + 2] ?? 0)
}
