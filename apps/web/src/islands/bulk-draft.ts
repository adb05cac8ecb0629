import { draftKey, draftPairs } from '#islands/draft.ts'

/** Keeps the rows and the wish of a change of many when they are sent: a session that ended meanwhile costs nobody their ticks. A preview is never kept. */
export function keepChosen(form: HTMLElement): void {
  if (!(form instanceof HTMLFormElement)) return
  form.addEventListener('submit', ({ submitter }) => {
    const intent = submitter instanceof HTMLButtonElement && submitter.value !== 'apply' ? submitter.value : 'preview'
    const fields = [...new FormData(form)].filter(([name]) => name !== 'code' && name !== 'intent')
    sessionStorage.setItem(draftKey(form), JSON.stringify([...fields, ['intent', intent]]))
  })
}

/** Offers them again on the page that comes without them. */
export function offerChosen(form: HTMLElement): void {
  const kept = draftPairs(sessionStorage.getItem(draftKey(form)))
  for (const [name, value] of kept) form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }))
  form.hidden = kept.length === 0
}
