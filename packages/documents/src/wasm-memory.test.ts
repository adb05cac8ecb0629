import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { withMostMemory } from '#wasm-memory.ts'

/** A module with nothing but a memory of 1 page that may grow to 32,768. */
const tiny = Uint8Array.from([0, 97, 115, 109, 1, 0, 0, 0, 5, 6, 1, 1, 1, 0x80, 0x80, 2])

describe('the greatest memory of a WebAssembly module', () => {
  it('is lowered in place, so that nothing after it moves', () => {
    const capped = withMostMemory(tiny, 64 * 1024 * 1024)
    expect([...capped]).toEqual([0, 97, 115, 109, 1, 0, 0, 0, 5, 6, 1, 1, 1, 0x80, 0x88, 0])
  })
  it('is never raised', () => {
    expect(withMostMemory(tiny, 2 ** 40)).toEqual(tiny)
  })
  it('is found in PDFium and in Tesseract', () => {
    for (const file of ['@embedpdf/pdfium/dist/pdfium.wasm', 'tesseract.js-core/tesseract-core-simd-lstm.wasm']) {
      const wasm = readFileSync(`node_modules/${file}`)
      const capped = withMostMemory(wasm, 512 * 1024 * 1024)
      expect(capped.length).toBe(wasm.length)
      expect(capped.filter((byte, at) => byte !== wasm[at]).length).toBeGreaterThan(0)
    }
  })
  it('must be declared by the module', () => {
    expect(() => withMostMemory(tiny.slice(0, 8), 1024)).toThrow('declares no greatest size')
  })
})
