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
    sayQuestions(kit)
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
    sayQuestions(kit)
    button.focus()
  })
  document.querySelector<HTMLAnchorElement>('a[data-kit-pdf]')?.addEventListener('click', (event) => {
    const link = event.currentTarget
    if (!(link instanceof HTMLAnchorElement) || event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    void savePdf(link, kit)
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

/** The questions as they are now, in the script too, and how many words it has with them. */
function sayQuestions(kit: HTMLElement): void {
  const script = kit.querySelector<HTMLElement>('[data-script]')
  const close = script?.querySelector('[data-script-close]')
  if (!script || !close) return
  for (const old of script.querySelectorAll('[data-script-question]')) old.remove()
  const chosen = [...kit.querySelectorAll('[data-question][data-chosen] > [data-question-text]')]
  const said = chosen.map((place) => [...place.childNodes].map((node) => node.cloneNode(true)))
  for (const words of said.length === 0 ? [] : [[script.dataset['ask'] ?? ''], ...said]) {
    const span = document.createElement('span')
    span.setAttribute('data-script-question', '')
    span.append(...words, ' ')
    close.before(span)
  }
  const spoken = script.cloneNode(true)
  if (!(spoken instanceof Element)) return
  for (const notes of spoken.querySelectorAll('sup')) notes.remove()
  const hint = kit.querySelector<HTMLElement>('[data-script-hint]')
  if (hint) hint.textContent = (hint.dataset['scriptHint'] ?? '').replace('{}', String(spoken.textContent.trim().split(/\s+/).length))
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
  give(new Blob([`<!DOCTYPE html>${copy.outerHTML}`], { type: 'text/html' }), name)
  kit.setAttribute('data-saved', '')
}

/** The sheet as it stands as a tagged PDF, drawn here: the questions as they are worded now go nowhere. What draws it comes with the first click. */
async function savePdf(link: HTMLAnchorElement, kit: HTMLElement): Promise<void> {
  const status = link.parentElement?.querySelector<HTMLElement>('[role="status"]')
  const say = (words: string | undefined) => {
    if (status) status.textContent = words ?? ''
  }
  say(status?.dataset['busy'])
  try {
    const { paperAsItStands } = await import('#paper/save-paper.ts')
    give(await paperAsItStands(link.dataset['kitPdf'] ?? '', kit), `${new URL(link.href).pathname.split('/').at(-2) ?? ''}-kit.pdf`)
    say('')
  } catch {
    say(status?.dataset['failed'])
  }
}

/** Hands a file to the person. */
function give(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
