/** A column's name as names are compared: no case, no spaces, no line breaks, no punctuation. The state spells one column differently from year to year. */
export function plainColumn(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9%]/g, '')
}

/** A header, made ready for looking columns up by any of their spellings. */
export interface Header {
  /** 0-based place of the first of these names that the header has; undefined when it has none. */
  readonly find: (names: readonly string[]) => number | undefined
  /** The column's name as printed. */
  readonly printed: (at: number) => string
}

/** The cells of a header row -> its columns. Of a name that stands twice the first counts. */
export function readHeader(cells: readonly string[]): Header {
  const places = new Map<string, number>()
  for (const [at, name] of cells.entries()) if (!places.has(plainColumn(name))) places.set(plainColumn(name), at)
  return {
    find: (names) => {
      for (const name of names) {
        const at = places.get(plainColumn(name))
        if (at !== undefined) return at
      }
      return undefined
    },
    printed: (at) => (cells[at] ?? '').replace(/\s+/g, ' ').trim(),
  }
}
