/** Shows the buttons that copy, which do nothing without scripts, and lets them work; in the drawer too. */
export function enhanceCopying(): void {
  // Browsers have a clipboard for secure addresses only.
  if (!isSecureContext) return
  const unhide = () => {
    for (const button of document.querySelectorAll<HTMLElement>('[data-copy][hidden]')) button.hidden = false
  }
  unhide()
  new MutationObserver(unhide).observe(document.body, { childList: true, subtree: true })
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-copy]') : null
    if (!button) return
    const status = button.parentElement?.querySelector('[data-copy-status]')
    void navigator.clipboard.writeText(button.dataset['copy'] ?? '').then(() => {
      if (status) status.textContent = button.dataset['copied'] ?? ''
    })
  })
}
