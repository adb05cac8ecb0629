import { watching } from '#islands/watching.ts'

/** Keeps a part of the page fresh while something goes on: asks for the page again and puts the part's new state in its place, until it says that it rests. */
export function keepFresh(element: HTMLElement): void {
  const every = 1500
  const look = async (part: HTMLElement): Promise<void> => {
    if (part.dataset['busy'] === undefined) return
    await new Promise((resolve) => setTimeout(resolve, every))
    const answer = document.hidden ? undefined : await fetch(location.href, watching).catch(() => undefined)
    const html = answer?.ok === true ? await answer.text() : undefined
    const fresh = html === undefined ? null : new DOMParser().parseFromString(html, 'text/html').getElementById(part.id)
    // A server that does not answer for a moment is asked again.
    if (!fresh) return look(part)
    const focused = document.activeElement instanceof HTMLElement && part.contains(document.activeElement) ? document.activeElement.id : ''
    part.replaceWith(fresh)
    if (focused !== '') document.getElementById(focused)?.focus()
    return look(fresh)
  }
  void look(element)
}
