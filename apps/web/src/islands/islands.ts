/** What runs in the browser on a page of the workspace, for elements that carry its name (or several) in `data-island`. Each is fetched only where it is used. */
const islands = {
  'item-keys': () => import('#islands/item-keys.ts').then(({ startItemKeys }) => startItemKeys),
  'queue-keys': () => import('#islands/queue-keys.ts').then(({ startQueueKeys }) => startQueueKeys),
  'queue-pulse': () => import('#islands/queue-pulse.ts').then(({ watchPulse }) => watchPulse),
  split: () => import('#islands/split.ts').then(({ countRemainder }) => countRemainder),
  'bulk-draft': () => import('#islands/bulk-draft.ts').then(({ keepChosen }) => keepChosen),
  'bulk-again': () => import('#islands/bulk-draft.ts').then(({ offerChosen }) => offerChosen),
  draft: () => import('#islands/draft.ts').then(({ keepDraft }) => keepDraft),
  drop: () => import('#islands/drop.ts').then(({ takeDrops }) => takeDrops),
  live: () => import('#islands/live.ts').then(({ keepFresh }) => keepFresh),
  'passkey-add': () => import('#islands/passkeys.ts').then(({ addPasskey }) => addPasskey),
  'passkey-sign-in': () => import('#islands/passkeys.ts').then(({ signInWithPasskey }) => signInWithPasskey),
  'password-length': () => import('#islands/password-length.ts').then(({ tellLength }) => tellLength),
} as const satisfies Readonly<Record<string, () => Promise<(element: HTMLElement) => void>>>

type IslandName = keyof typeof islands
const isIsland = (name: string): name is IslandName => name in islands

/** Starts every island of the page, and of each part that comes anew and says so (the event `new-part`). */
export function enhanceIslands(): void {
  startIslands(document)
  document.addEventListener('new-part', ({ target }) => {
    if (target instanceof Element) startIslands(target)
  })
}

function startIslands(part: ParentNode): void {
  if (document.querySelector('[data-draft-done]')) void import('#islands/draft.ts').then(({ forgetDone }) => forgetDone())
  for (const element of part.querySelectorAll<HTMLElement>('[data-island]')) {
    for (const island of (element.dataset['island'] ?? '').split(' ')) if (isIsland(island)) void islands[island]().then((start) => start(element))
  }
  for (const form of part.querySelectorAll('[data-forget-drafts]')) form.addEventListener('submit', () => sessionStorage.clear())
}
