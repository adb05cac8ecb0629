import { watching } from '#islands/watching.ts'

/** How often an open page asks whether anything changed, in milliseconds. Nothing is asked while the page is hidden. */
const every = 15_000

/**
 * Notices that somebody changed something in the district: an open page is never silently old. Parts that the element names (ids in `data-refresh`) are
 * brought up to date where they stand, unless the person is busy in them; otherwise the element is shown, with its way to look again.
 */
export function watchPulse(element: HTMLElement): void {
  const { district, refresh = '' } = element.dataset
  const parts = refresh.split(' ').filter((id) => id !== '')
  const address = `/api/staff/queue.pulse?input=${encodeURIComponent(JSON.stringify({ district }))}`
  let pulse = JSON.stringify(element.dataset['pulse'])
  const ask = async () => {
    if (document.hidden || !element.hidden) return
    const answer = await fetch(address, watching)
    if (!answer.ok || (await answer.text()).includes(pulse)) return
    const fresh = parts.length === 0 || isBusy(parts) ? undefined : await freshPage()
    const next = fresh?.querySelector<HTMLElement>('[data-island=queue-pulse]')?.dataset['pulse']
    if (!fresh || next === undefined || isBusy(parts)) element.hidden = false
    else {
      for (const id of parts) replace(id, fresh)
      pulse = JSON.stringify(next)
    }
  }
  setInterval(() => void ask().catch(() => undefined), every)
  document.addEventListener('visibilitychange', () => void ask().catch(() => undefined))
}

/** True where rows are ticked: what a person has chosen is not taken from under their hands. */
function isBusy(parts: readonly string[]): boolean {
  return parts.some((id) => document.querySelector(`[id="${CSS.escape(id)}"] input:checked`) !== null)
}

async function freshPage(): Promise<Document | undefined> {
  const answer = await fetch(location.href, watching)
  return answer.ok && !answer.redirected ? new DOMParser().parseFromString(await answer.text(), 'text/html') : undefined
}

/** Puts a part's new state in its place; the focus stays on the same row. */
function replace(id: string, page: Document): void {
  const [part, fresh] = [document.getElementById(id), page.getElementById(id)]
  if (!part || !fresh) return
  const focused =
    document.activeElement instanceof HTMLAnchorElement && part.contains(document.activeElement) ? document.activeElement.getAttribute('href') : null
  part.replaceWith(fresh)
  fresh.dispatchEvent(new Event('new-part', { bubbles: true }))
  if (focused !== null) fresh.querySelector<HTMLElement>(`a[href="${CSS.escape(focused)}"]`)?.focus()
}
