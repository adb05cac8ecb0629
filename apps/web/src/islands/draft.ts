/** Fields whose words are kept: what a person writes or chooses, never a password. */
const kept = 'input:not([type=password], [type=hidden], [type=file]), select, textarea'

type KeptField = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement
const isField = (element: Element): element is KeptField =>
  element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement

const ticked = (field: KeptField): field is HTMLInputElement => field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio')

/**
 * Keeps what is written in a form until it is done: a session that ends meanwhile, or a page that is left, costs nobody their words. They stay in
 * this tab alone and go when one signs out. `data-draft` names the form; an element with `data-draft-done` says that the form of that name is done.
 */
export function keepDraft(form: HTMLElement): void {
  const key = draftKey(form)
  const fields = [...form.querySelectorAll(kept)].filter(isField)
  restore(fields, sessionStorage.getItem(key))
  form.addEventListener('input', () => {
    const values = fields.map((field) => [nameOf(field), ticked(field) ? String(field.checked) : field.value])
    sessionStorage.setItem(key, JSON.stringify(values))
  })
}

function nameOf(field: KeptField): string {
  return ticked(field) ? `${field.name} ${field.value}` : field.name
}

function restore(fields: readonly KeptField[], draft: string | null): void {
  const values = new Map(draftPairs(draft))
  for (const field of fields) {
    const value = values.get(nameOf(field))
    if (value === undefined) continue
    if (ticked(field)) field.checked = value === 'true'
    else field.value = value
  }
  if (values.size === 0) return
  // What was written is not hidden from who comes back to it; whoever counts along (the remainder of a split) hears of it.
  const around = fields[0]?.closest('details')
  if (around) around.open = true
  fields[0]?.dispatchEvent(new Event('input', { bubbles: true }))
}

/** The name under which a form's draft is kept. */
export function draftKey(form: HTMLElement): string {
  return `draft ${form.dataset['draft'] ?? ''}`
}

/** Forgets the drafts of forms that are done. */
export function forgetDone(): void {
  for (const done of document.querySelectorAll<HTMLElement>('[data-draft-done]')) sessionStorage.removeItem(`draft ${done.dataset['draftDone'] ?? ''}`)
}

/** Names and values as they were kept. */
export function draftPairs(draft: string | null): readonly (readonly [string, string])[] {
  const read: unknown = draft === null ? [] : JSON.parse(draft)
  return Array.isArray(read) ? read.filter(isPair) : []
}

function isPair(value: unknown): value is readonly [string, string] {
  return Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string')
}
