import { createContext } from 'react'

/** What the page frame needs from the request beside the loaders' data. */
export interface DocumentFrame {
  /** Address of the one script a public page loads (entry.client.ts). */
  readonly script: string
  readonly requestId: string
  /** Origin of the address that was asked for, for links that are printed or copied whole. */
  readonly origin: string
  /** Version of what reads the documents: the same document read by another version may show other figures. */
  readonly dataVersion: string
}

/** Set once per rendered page, in entry.server.tsx. */
export const DocumentFrameContext = createContext<DocumentFrame>({ script: '', requestId: '', origin: '', dataVersion: '' })
