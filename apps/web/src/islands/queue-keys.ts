/** Arrow keys walk along the rows of the queue while the focus is on one of them; Tab leaves, Enter opens as every link. */
export function startQueueKeys(form: HTMLElement): void {
  const rows = [...form.querySelectorAll<HTMLAnchorElement>('a[data-row]')]
  form.addEventListener('keydown', (event) => {
    const at = rows.findIndex((row) => row === document.activeElement)
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (at === -1 || step === 0 || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    rows[Math.min(rows.length - 1, Math.max(0, at + step))]?.focus()
  })
}
