import { readFileSync } from 'node:fs'
import { openPdfEngine } from '#pdf/engine.ts'

/** A PDFium for tests, which run from the project's root. */
export const openTestEngine = () => openPdfEngine(readFileSync('node_modules/@embedpdf/pdfium/dist/pdfium.wasm'))
