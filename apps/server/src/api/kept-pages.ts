/** A page that was made: what is sent again to whoever asks for it. Its bytes are packed with gzip. */
export interface KeptPage {
  /** The state of what pages show that it was made from, and the day. */
  readonly mark: string
  readonly status: number
  readonly headers: readonly (readonly [string, string])[]
  readonly packed: Uint8Array
}

/** Makes a public page in a thread of its own. */
export type MakePage = (url: string, requestId: string) => Promise<Omit<KeptPage, 'mark'>>

/** What a page weighs beside its bytes. */
const weightOfOne = 2_000

/** Keeps the pages that were asked for last, `bytes` of them at most. A page that was made from another state of the data is none. */
export function keptPages(bytes: number) {
  const pages = new Map<string, KeptPage>()
  let held = 0
  const drop = (address: string) => {
    const page = pages.get(address)
    if (!page) return
    held -= page.packed.byteLength + weightOfOne
    pages.delete(address)
  }
  return {
    find: (address: string, mark: string): KeptPage | undefined => {
      const page = pages.get(address)
      if (!page) return undefined
      drop(address)
      if (page.mark !== mark) return undefined
      keep(address, page)
      return page
    },
    /** True when a page is kept, of this state of the data where one is named. Nothing is forgotten by asking. */
    has: (address: string, mark?: string): boolean => {
      const page = pages.get(address)
      return page !== undefined && (mark === undefined || page.mark === mark)
    },
    keep,
    /** True when one more page of so many packed bytes can be kept without another one being forgotten. */
    hasRoomFor: (packed: number): boolean => held + packed + weightOfOne <= bytes,
    /** Bytes that are held now. */
    held: () => held,
  }

  function keep(address: string, page: KeptPage): void {
    drop(address)
    pages.set(address, page)
    held += page.packed.byteLength + weightOfOne
    for (const oldest of pages.keys()) {
      if (held <= bytes) break
      drop(oldest)
    }
  }
}
