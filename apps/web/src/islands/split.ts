/** Dollars that a person typed, in cents; undefined while they are not an amount. By digits, never through a fraction. */
export function typedCents(text: string): number | undefined {
  const plain = text.replace(/[$,\s]/g, '')
  if (plain === '') return 0
  const [, dollars, part = ''] = /^(\d{1,12})(?:\.(\d{0,2}))?$/.exec(plain) ?? []
  return dollars === undefined ? undefined : Number(dollars) * 100 + Number(part.padEnd(2, '0'))
}

/** Counts what remains of the whole while parts are typed, to the cent. */
export function countRemainder(form: HTMLElement): void {
  const whole = Number(form.dataset['whole'] ?? '0')
  const money = new Intl.NumberFormat(form.dataset['language'] === 'es' ? 'es-US' : 'en-US', { style: 'currency', currency: 'USD' })
  const fields = [...form.querySelectorAll<HTMLInputElement>('[data-part-amount]')]
  const shown = form.querySelector('[data-remainder]')
  const tooMuch = form.querySelector<HTMLElement>('[data-too-much]')
  const count = () => {
    const parts = fields.map((field) => typedCents(field.value))
    for (const [at, field] of fields.entries()) field.setAttribute('aria-invalid', String(parts[at] === undefined))
    const rest = whole - parts.reduce<number>((sum, part) => sum + (part ?? 0), 0)
    if (shown) shown.textContent = money.format(rest / 100)
    if (tooMuch) tooMuch.hidden = rest >= 0
  }
  form.addEventListener('input', count)
  count()
}
