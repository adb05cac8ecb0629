import { keptPages, type KeptPage, type MakePage } from '#api/kept-pages.ts'
import type { Services } from '#services/services.ts'

/** Pages that are made before anybody asks for them: those that most people who come to the site see first. */
export interface PagesAhead {
  /** A page that was made ahead from this state of the data. */
  readonly find: (url: string, mark: string) => KeptPage | undefined
  /** Says under which origin a page was asked for: pages name their own address, and are made for the one that readers use. */
  readonly seen: (origin: string) => void
  /** True when everything that is made ahead was, from the data as they are and for this origin. */
  readonly isDone: (origin: string) => Promise<boolean>
  /** Looks whether anything is to be made, until the server ends. */
  readonly start: () => void
}

/** What pages are made ahead of, and how. */
interface AheadTools {
  /** Another text after anything that public pages may show was written; it holds the day as well. */
  readonly mark: () => Promise<string>
  /** Paths of the pages that are made ahead, the most wanted first. */
  readonly paths: () => Promise<readonly string[]>
  /** Makes a page when no reader waits for another. */
  readonly make: (url: string) => ReturnType<MakePage>
  /** Packed bytes that are held at most; where there are more pages, the last ones are made when they are asked for. */
  readonly bytes: number
  readonly after: (milliseconds: number, call: () => void) => void
}

/** How often is looked whether the data changed, in milliseconds. While they go on changing nothing is made ahead. */
const pause = 2_000
/** Pages in a row that are asked for under another origin before pages are made ahead for that one. */
const streak = 8

/** Makes pages ahead, again whenever the data changed. What was made from other data is never found. */
export function pagesAhead(origin: string, tools: AheadTools): PagesAhead {
  const { mark: markNow, paths, make, bytes, after } = tools
  let pages = keptPages(bytes)
  let pagesOf = origin
  const usual = usualOrigin(origin)
  let done = ''
  let lastMark = ''

  /** Makes what is missing; ends early when the data or the origin change. */
  const makeAll = async (mark: string, of: string): Promise<void> => {
    if (of !== pagesOf) [pages, pagesOf] = [keptPages(bytes), of]
    for (const path of await paths()) {
      const url = `${of}${path}`
      if (pages.has(url, mark)) continue
      if (usual.now() !== of || (await markNow()) !== mark) return
      const made = await make(url)
      if (made.status !== 200) continue
      // No page is worth another one that was made ahead.
      if (!pages.has(url) && !pages.hasRoomFor(made.packed.byteLength)) break
      pages.keep(url, { mark, ...made })
    }
    done = `${of} ${mark}`
  }
  const look = async (): Promise<void> => {
    const [mark, of] = [await markNow(), usual.now()]
    const isSettled = mark === lastMark
    lastMark = mark
    if (isSettled && done !== `${of} ${mark}`) await makeAll(mark, of)
  }
  const lookAgain = () => {
    // A page that fails ahead is made when it is asked for, and whoever asks sees why.
    look()
      .catch(() => undefined)
      .finally(() => after(pause, lookAgain))
  }
  return {
    find: (url, mark) => pages.find(url, mark),
    seen: usual.seen,
    isDone: async (of) => done === `${of} ${await markNow()}`,
    start: lookAgain,
  }
}

/** Paths that are worth making ahead: the list of districts, and the page of each district with documents as everybody sees it first, in both languages. */
export async function pathsAhead({ districts }: Pick<Services, 'districts'>): Promise<readonly string[]> {
  const places = ['', ...(await districts.withDocuments()).map((key) => `/d/${encodeURIComponent(key)}`)]
  return places.flatMap((place) => ['en', 'es'].map((language) => `/${language}${place}`))
}

/** The origin under which readers come: another one takes its place only when many pages in a row were asked for under it. */
function usualOrigin(first: string) {
  let usual = first
  let other = { origin: first, times: 0 }
  return {
    now: () => usual,
    seen: (origin: string) => {
      other = { origin, times: origin === usual ? 0 : origin === other.origin ? other.times + 1 : 1 }
      if (other.times >= streak) usual = origin
    },
  }
}
