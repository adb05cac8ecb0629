/** How long a second digit may follow the first, in milliseconds. */
const patience = 900
const switchKey = 'staff single keys off'

/** True where a key is text, or belongs to the element itself. */
function takesKeys(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !['radio', 'checkbox', 'button', 'submit'].includes(target.type)
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable
}

/** True where Enter already does something: a link, a button, the summary of what opens. */
function hasEnter(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('a, button, summary') !== null
}

/** Single keys of a line item's page. They can be switched off, never act in a field, and none keeps the focus. */
export function startItemKeys(page: HTMLElement): void {
  const decide = page.querySelector<HTMLFormElement>('form[data-decide]')
  const help = page.querySelector<HTMLDetailsElement>('[data-keys-help]')
  const box = page.querySelector<HTMLInputElement>('[data-keys-switch]')
  if (box) {
    box.checked = localStorage.getItem(switchKey) === null
    box.addEventListener('change', () => {
      if (box.checked) localStorage.removeItem(switchKey)
      else localStorage.setItem(switchKey, 'yes')
    })
  }
  if (page.querySelector('[role=alert]') === null) page.querySelector<HTMLElement>('[data-start]')?.focus({ preventScroll: true })
  const choose = (selector: string) => {
    const radio = decide?.querySelector<HTMLInputElement>(selector)
    if (!radio) return
    radio.checked = true
    radio.focus()
    radio.dispatchEvent(new Event('input', { bubbles: true }))
  }
  const digits = { typed: '', at: 0 }
  const number = (digit: string) => {
    const now = performance.now()
    const both = now - digits.at < patience ? digits.typed + digit : digit
    const known = decide?.querySelector(`[data-number="${both}"]`) ? both : digit
    digits.typed = known
    digits.at = now
    choose(`[data-number="${known}"]`)
  }
  const open = (details: HTMLDetailsElement | null) => {
    if (!details) return
    details.open = !details.open
    details.querySelector<HTMLElement>(details.open ? 'summary, select, input' : 'summary')?.focus()
    details.scrollIntoView({ block: 'nearest' })
  }
  const acts: Readonly<Record<string, () => void>> = {
    u: () => page.querySelector<HTMLFormElement>('form[data-undo]')?.requestSubmit(page.querySelector<HTMLButtonElement>('form[data-undo] button')),
    j: () => page.querySelector<HTMLAnchorElement>('a[data-next]')?.click(),
    k: () => history.back(),
    s: () => open(page.querySelector('[data-split-details]')),
    '?': () => open(help),
  }
  page.dataset['ready'] = ''
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || takesKeys(event.target)) return
    if (event.key === 'Enter') {
      if (hasEnter(event.target)) return
      event.preventDefault()
      decide?.requestSubmit(decide.querySelector<HTMLButtonElement>('button'))
      return
    }
    if (localStorage.getItem(switchKey) !== null) return
    const key = event.key.toLowerCase()
    const act = acts[key]
    if (!/^\d$/.test(key)) digits.typed = ''
    if (/^\d$/.test(key)) number(key)
    else if (decide?.querySelector(`[data-key="${CSS.escape(key)}"]`)) choose(`[data-key="${CSS.escape(key)}"]`)
    else if (act) act()
    else return
    event.preventDefault()
  })
}
