/** Writes today's date into the footer of what is printed. The page itself carries none, so that its bytes depend on its data alone. */
export function enhancePrinting(): void {
  addEventListener('beforeprint', () => {
    const today = new Intl.DateTimeFormat(document.documentElement.lang === 'es' ? 'es-US' : 'en-US', { dateStyle: 'long' }).format(new Date())
    for (const place of document.querySelectorAll('[data-printed-on]')) place.textContent = today
  })
}
