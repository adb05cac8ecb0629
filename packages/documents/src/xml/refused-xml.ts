import type { Refusal } from '@cuentas/shared'
import type { XmlRefusal } from '#xml/read-xml.ts'

const entities: XmlRefusal = 'entities'

/** Runs a reading of XML parts; what the XML is refused for comes back as the file's refusal. */
export function refusedXml<T>(read: () => T | Refusal): T | Refusal {
  try {
    return read()
  } catch (error) {
    const declares = error instanceof Error && error.cause === entities
    return { refused: declares ? 'declares-entities' : 'office-damaged', facts: {} }
  }
}
