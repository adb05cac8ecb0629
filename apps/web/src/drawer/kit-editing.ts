/**
 * Lets a person choose, order and reword the questions of a kit. Everything stays in the page: nothing is sent, and nothing is kept when the page
 * is left. What is printed or saved as a file is the page as it stands then.
 */
export function enhanceKit(): void {
  const kit = document.querySelector<HTMLElement>('[data-kit]')
  if (!kit) return
  for (const element of document.querySelectorAll<HTMLElement>('.needs-script')) element.hidden = false
  const list = kit.querySelector('[data-kit-questions] ol')
  list?.addEventListener('input', (event) => {
    const { target } = event
    const question = target instanceof Element ? target.closest<HTMLElement>('[data-question]') : null
    if (!question) return
    if (target instanceof HTMLTextAreaElement) reword(question, target.value)
    if (target instanceof HTMLInputElement) question.toggleAttribute('data-chosen', target.checked)
  })
  list?.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null
    const question = button?.closest<HTMLElement>('[data-question]')
    if (!button || !question) return
    if (button.dataset['move'] !== undefined) move(question, Number(button.dataset['move']))
    if (button.dataset['reset'] !== undefined) {
      const area = question.querySelector('textarea')
      if (area) area.value = button.dataset['reset']
      reword(question, button.dataset['reset'])
    }
    button.focus()
  })
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-kit-print], [data-kit-save]') : null
    if (button?.hasAttribute('data-kit-print')) print()
    if (button?.dataset['kitSave'] !== undefined) void save(kit, button.dataset['kitSave'])
  })
}

/** The person's words in place of ours; the footnotes of ours stay behind them, and go when the words are all their own. */
function reword(question: HTMLElement, text: string): void {
  const place = question.querySelector('[data-question-text]')
  if (!place) return
  const notes = place.querySelector('.notes')
  place.textContent = text
  if (notes) place.append(notes)
  if (question.dataset['question'] === 'own') {
    const chosen = text.trim() !== ''
    question.toggleAttribute('data-chosen', chosen)
    const box = question.querySelector<HTMLInputElement>('[data-choose]')
    if (box) box.checked = chosen
  }
}

function move(question: HTMLElement, by: number): void {
  const other = by < 0 ? question.previousElementSibling : question.nextElementSibling
  if (by < 0) other?.before(question)
  else other?.after(question)
}

/** The sheet as it stands, with its styles, as one file that opens without the internet. */
async function save(kit: HTMLElement, name: string): Promise<void> {
  const copy = document.documentElement.cloneNode(true)
  if (!(copy instanceof HTMLElement)) return
  const styles = await Promise.all(
    [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].map(async ({ href }) => (await fetch(href)).text()),
  )
  for (const element of copy.querySelectorAll('link, script, .no-print, .site-header, .site-footer, .skip, dialog')) element.remove()
  const style = document.createElement('style')
  // The type is left behind: a file carries no font, and reads in the one of the machine.
  style.textContent = styles.join('\n').replace(/@font-face\s*\{[^}]*\}/g, '')
  copy.querySelector('head')?.append(style)
  for (const link of copy.querySelectorAll('a[href^="/"]')) link.setAttribute('href', new URL(link.getAttribute('href') ?? '', location.origin).href)
  const blob = new Blob([`<!DOCTYPE html>${copy.outerHTML}`], { type: 'text/html' })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
  kit.setAttribute('data-saved', '')
}
