/** Endings of the files that are kept; what is none of them is kept as `bin`. The first is how every file was named before. */
export const fileEndings = ['pdf', 'xlsx', 'docx', 'csv', 'json', 'png', 'jpg', 'bin'] as const
export type FileEnding = (typeof fileEndings)[number]

/** Names of parts by which a zipped office file is told: they stand in its directory, at its end, and mostly at its start. */
const parts = { docx: 'word/document.xml', xlsx: 'xl/workbook.xml' } as const

/** What a file is by its own bytes, never by the name it came with. A text is a table: nothing else without a mark of its own is taken. */
export function fileEnding(bytes: Uint8Array): FileEnding {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (head.includes('%PDF-')) return 'pdf'
  if (head.startsWith('\u0089PNG')) return 'png'
  if (head.startsWith('\u00ff\u00d8\u00ff')) return 'jpg'
  if (head.startsWith('PK')) return zipped(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  if (/^(?:\u00ef\u00bb\u00bf)?\s*\{/u.test(head)) return 'json'

  return /[\u0000-\u0008\u000e-\u0019]/u.test(head) && !/^(?:\u00ff\u00fe|\u00fe\u00ff)/u.test(head) ? 'bin' : 'csv'
}

function zipped(bytes: Buffer): FileEnding {
  for (const ending of ['docx', 'xlsx'] as const) if (bytes.includes(parts[ending])) return ending
  return 'bin'
}
