import { isPicture, pdfOfPicture } from '#image/pdf-of-picture.ts'
import { readPdf } from '#pdf/pdf-reader.ts'
import type { Reader } from '#reader.ts'

/** A scanned page as a PNG or JPEG file: laid on a page of its own and read by OCR. */
export const pictureReader: Reader = {
  format: 'picture',
  claims: isPicture,
  read: (bytes, engines) => {
    const pdf = pdfOfPicture(bytes)
    return 'refused' in pdf ? pdf : readPdf(pdf, engines)
  },
}
