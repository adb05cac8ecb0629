/** The part of tesseract.js-core (Tesseract as WebAssembly) that this program calls; the package has no types of its own. */
declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  interface TessBaseApi {
    readonly Init: (dataPath: null, languages: string, engineMode: number) => number
    readonly SetPageSegMode: (mode: number) => void
    readonly SetVariable: (name: string, value: string) => boolean
    /** Reads the picture that was written as "/input". */
    readonly SetImageFile: (exifOrientation: number, angle: number) => number
    readonly Recognize: (monitor: null) => number
    readonly GetTSVText: (page: number) => string
    readonly Clear: () => void
  }
  interface TesseractCore {
    readonly TessBaseAPI: new () => TessBaseApi
    readonly FS: { readonly writeFile: (name: string, bytes: Uint8Array) => void; readonly unlink: (name: string) => void }
  }
  const start: (options: {
    readonly instantiateWasm: (imports: object, receive: (instance: object) => object) => object
    readonly print: () => void
    readonly printErr: () => void
  }) => Promise<TesseractCore>
  export default start
}
