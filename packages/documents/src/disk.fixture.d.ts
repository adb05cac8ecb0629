/** What tests of this package read from the disk: the wasm of PDFium, and the corpus where it is there. The package itself sees no disk. */
declare module 'node:fs' {
  export function existsSync(path: string): boolean
  export function readFileSync(path: string): Uint8Array
}
