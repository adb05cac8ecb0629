import startTesseract from 'tesseract.js-core/tesseract-core-simd-lstm.js'
import type { GreyPicture } from '#ocr/grey-picture.ts'
import { wordsOfTsv, type ScannedWord } from '#ocr/scanned-words.ts'

/** A running OCR program. It keeps nothing between two pictures. */
export interface OcrEngine {
  /** Words of a picture in reading order, in its pixels. Throws when the picture broke the engine. */
  readonly recognise: (picture: GreyPicture, layout: Layout) => readonly ScannedWord[]
  /** True once it has failed on a picture: open another. */
  broken: boolean
}

/** How a picture is cut into lines: by finding its columns of text, or as one block whose lines run over its whole width. */
export type Layout = 'columns' | 'one-block'

/** Tesseract's page segmentation modes. */
const segmentation = { columns: 3, 'one-block': 6 } as const satisfies Readonly<Record<Layout, number>>
/** Only the neural network is in the data that comes along. */
const neuralOnly = 1

/** What Tesseract is made of: a way to make an instance of its compiled module, and the data of each language. */
export interface OcrParts {
  readonly instance: (imports: object) => object
  /** Trained data by language ("eng", "spa"), unpacked. */
  readonly languages: Readonly<Record<string, Uint8Array>>
}

/** Starts an OCR program for these languages, the first one first. Throws when its parts do not fit together (our mistake). */
export async function openOcrEngine({ instance, languages }: OcrParts): Promise<OcrEngine> {
  const core = await startTesseract({
    instantiateWasm: (imports, receive) => receive(instance(imports)),
    print: () => undefined,
    printErr: () => undefined,
  })
  for (const [name, data] of Object.entries(languages)) core.FS.writeFile(`${name}.traineddata`, data)
  const api = new core.TessBaseAPI()
  if (api.Init(null, Object.keys(languages).join('+'), neuralOnly) !== 0) throw new Error('Tesseract does not take the data of its languages')
  const engine: OcrEngine = {
    broken: false,
    recognise: (picture, layout) => {
      try {
        core.FS.writeFile('/input', portableGreymap(picture))
        api.SetPageSegMode(segmentation[layout])
        if (api.SetImageFile(1, 0) !== 0) throw new Error('Tesseract does not take the picture')
        api.Recognize(null)
        return wordsOfTsv(api.GetTSVText(0))
      } catch (error) {
        engine.broken = true
        throw error
      } finally {
        if (!engine.broken) api.Clear()
      }
    },
  }
  return engine
}

/** The picture as a PGM file: the one format that needs no packing. */
function portableGreymap({ width, height, grey }: GreyPicture): Uint8Array {
  const head = `P5 ${width} ${height} 255\n`
  const file = new Uint8Array(head.length + grey.length)
  for (let at = 0; at < head.length; at++) file[at] = head.charCodeAt(at)
  file.set(grey, head.length)
  return file
}
