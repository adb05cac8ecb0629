/** How often an open page asks whether anything changed, in milliseconds. */
const every = 15_000

/** Shows the element as soon as somebody else changed something in the district: an open queue is never silently old. */
export function watchPulse(element: HTMLElement): void {
  const { pulse, district } = element.dataset
  const address = `/api/staff/queue.pulse?input=${encodeURIComponent(JSON.stringify({ district }))}`
  const ask = async () => {
    if (document.hidden || !element.hidden) return
    const answer = await fetch(address, { credentials: 'same-origin' })
    if (!answer.ok) return
    const text = await answer.text()
    if (!text.includes(JSON.stringify(pulse))) element.hidden = false
  }
  setInterval(() => void ask().catch(() => undefined), every)
  document.addEventListener('visibilitychange', () => void ask().catch(() => undefined))
}
