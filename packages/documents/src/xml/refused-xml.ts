import type { Refusal } from '@cuentas/shared'
import { XmlRefused } from '#xml/read-xml.ts'

/** Runs a reading of XML parts; what the XML is refused for comes back as the file's refusal. */
export function refusedXml<T>(read: () => T | Refusal): T | Refusal {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof XmlRefused)) return { refused: 'office-damaged', facts: {} }
    return error.because === 'entities' ? { refused: 'declares-entities', facts: {} } : { refused: 'office-damaged', facts: {} }
  }
}
