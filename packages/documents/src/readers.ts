import { csvReader } from '#csv/csv-reader.ts'
import { docxReader } from '#docx/docx-reader.ts'
import { jsonReader } from '#json/json-reader.ts'
import { pictureReader } from '#image/picture-reader.ts'
import { pdfReader } from '#pdf/pdf-reader.ts'
import type { Reader } from '#reader.ts'
import { xlsxReader } from '#xlsx/xlsx-reader.ts'

/** Every format this program reads. A new one is a folder beside pdf/ and a line here. */
export const readers = [pdfReader, pictureReader, xlsxReader, docxReader, csvReader, jsonReader] as const satisfies readonly Reader[]
