import { pdfReader } from '#pdf/pdf-reader.ts'
import type { Reader } from '#reader.ts'

/** Every format this program reads. A new one is a folder beside pdf/ and a line here. */
export const readers = [pdfReader] as const satisfies readonly Reader[]
