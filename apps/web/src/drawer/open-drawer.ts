/** The parts of the frame that components/evidence/evidence-drawer.tsx puts into every page. */
interface Frame {
  readonly dialog: HTMLDialogElement
  readonly body: HTMLElement
  readonly back: HTMLElement
  readonly asPage: HTMLAnchorElement
  readonly loading: HTMLElement
  readonly failed: HTMLElement
}

function frameOf(dialog: HTMLElement | null): Frame | undefined {
  const part = (name: string) => dialog?.querySelector<HTMLElement>(`[data-drawer-${name}]`) ?? undefined
  const [body, back, asPage, loading, failed] = [part('body'), part('back'), part('page'), part('loading'), part('failed')]
  if (!(dialog instanceof HTMLDialogElement) || !(asPage instanceof HTMLAnchorElement)) return undefined
  return body && back && loading && failed ? { dialog, body, back, asPage, loading, failed } : undefined
}

/** The part of a page that is evidence, with its ids renamed: the page underneath has some of the same. */
async function evidenceOf(address: string): Promise<Element | undefined> {
  const answer = await fetch(address)
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const { hash } = new URL(address, location.href)
  const found = page.querySelector('[data-evidence]') ?? (hash === '' ? null : page.querySelector(hash))
  if (!answer.ok || !found) return undefined
  for (const one of found.querySelectorAll('[id]')) one.id = `drawer-${one.id}`
  for (const name of ['aria-labelledby', 'aria-describedby', 'for']) {
    for (const one of found.querySelectorAll(`[${name}]`)) one.setAttribute(name, `drawer-${one.getAttribute(name) ?? ''}`)
  }
  if (found.parentElement?.tagName !== 'DL') return found
  // An entry of the glossary is an entry of a list also when it stands alone.
  const list = page.createElement('dl')
  list.className = 'glossary'
  list.append(found)
  return list
}

/** Shows evidence in the drawer. Where it cannot be fetched, the drawer says so and offers the page itself. */
async function show(frame: Frame, address: string): Promise<void> {
  const { dialog, body, asPage, loading, failed } = frame
  asPage.href = address
  body.replaceChildren()
  failed.hidden = true
  loading.hidden = false
  if (!dialog.open) dialog.showModal()
  const found = await evidenceOf(address).catch(() => undefined)
  // Another figure was opened meanwhile: its answer counts.
  if (asPage.getAttribute('href') !== address) return
  loading.hidden = true
  failed.hidden = found !== undefined
  if (found) body.replaceChildren(document.adoptNode(found))
  body.focus({ preventScroll: true })
  dialog.scrollTop = 0
}

/**
 * Lets every link to evidence open in one drawer over the page. Evidence inside the drawer replaces what it shows, so that no dialog ever lies on
 * another. A click that asks for a tab or a window of its own stays one; Escape closes, and the focus goes back to the link.
 */
export function enhanceEvidence(): void {
  const frame = frameOf(document.getElementById('drawer'))
  if (!frame) return
  const { dialog, back, body } = frame
  const trail: string[] = []
  const go = () => {
    back.hidden = trail.length < 2
    const last = trail.at(-1)
    if (last !== undefined) void show(frame, last)
  }
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || event.defaultPrevented || event.button !== 0) return
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    const link = event.target.closest<HTMLAnchorElement>('a[data-drawer]')
    const inside = link ? dialog.contains(link) : false
    if (!link || link.target !== '') return
    event.preventDefault()
    if (!inside) trail.length = 0
    trail.push(link.getAttribute('href') ?? '')
    go()
  })
  back.addEventListener('click', () => {
    trail.pop()
    go()
  })
  dialog.querySelector('[data-drawer-close]')?.addEventListener('click', () => {
    dialog.close()
  })
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close()
  })
  dialog.addEventListener('close', () => {
    trail.length = 0
    body.replaceChildren()
  })
}
