import { DecodeUTF8 } from 'fflate'
import { SaxesParser } from 'saxes'

/** What a reader of XML wants to hear. Names come without their namespace prefix ("w:tbl" -> "tbl"). */
export interface XmlListener {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
}

/** Why XML is not read on. It goes through the parser as the cause of an error, and is caught by `refusedXml` alone. */
export type XmlRefusal = 'entities' | 'damaged' | 'too-deep'

function stop(because: XmlRefusal): never {
  throw new Error(`XML refused: ${because}`, { cause: because })
}

/** Elements within one another; Word nests tables a few deep. */
const deepest = 120
const chunk = 1 << 20

/**
 * Reads XML from bytes, a stretch at a time. Nothing outside the file is ever fetched, and a document type (the one way to declare entities, and so
 * to make a small file large) is refused at its first letter.
 */
export function readXml(bytes: Uint8Array, listener: XmlListener): void {
  const parser = new SaxesParser()
  let depth = 0
  parser.on('doctype', () => {
    stop('entities')
  })
  parser.on('error', () => {
    stop('damaged')
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > deepest) stop('too-deep')
    listener.open(local(name), attributes)
  })
  parser.on('closetag', ({ name }) => {
    depth--
    listener.close(local(name))
  })
  parser.on('text', listener.text)
  parser.on('cdata', listener.text)
  const decoder = new DecodeUTF8((text) => parser.write(text))
  for (let at = 0; at < bytes.length; at += chunk) decoder.push(bytes.subarray(at, at + chunk), at + chunk >= bytes.length)
  parser.close()
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
