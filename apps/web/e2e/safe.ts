/** What a page answers that keeps its readers safe, in one comparable piece. */
export async function safetyOf(address: string): Promise<Readonly<Record<string, unknown>>> {
  const answer = await fetch(address, { redirect: 'manual', headers: { accept: 'text/html' } })
  const html = await answer.text()
  const { headers } = answer
  const policy = new Map(
    (headers.get('content-security-policy') ?? '').split(';').map((part) => [part.split(' ')[0] ?? '', part.split(' ').slice(1).join(' ')]),
  )
  return {
    defaults: policy.get('default-src'),
    scripts: policy.get('script-src'),
    frames: policy.get('frame-ancestors'),
    forms: policy.get('form-action'),
    framed: headers.get('x-frame-options'),
    sniffed: headers.get('x-content-type-options'),
    referrer: headers.get('referrer-policy'),
    opener: headers.get('cross-origin-opener-policy'),
    madeWith: headers.get('x-powered-by'),
    id: /^[0-9a-f]{8}$/.test(headers.get('x-request-id') ?? ''),
    // A script that stands in the page itself, or hangs on an element, would be refused by the policy: then it must not be there.
    inline: [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>|\son[a-z]+="/g)].map(([found]) => found),
  }
}

/** What every page answers but those for frames. */
export const strict = {
  defaults: "'none'",
  scripts: "'self'",
  frames: "'none'",
  forms: "'self'",
  framed: 'DENY',
  sniffed: 'nosniff',
  referrer: 'same-origin',
  opener: 'same-origin',
  madeWith: null,
  id: true,
  inline: [],
} as const
