/** An address inside the site that keeps showing the data as they were: its `?asof=` goes along, unless the address names one itself. */
export function withMoment(to: string, asOf: string | null): string {
  if (asOf === null || !to.startsWith('/') || /[?&]asof=/.test(to)) return to
  const [, address = '', place = ''] = /^([^#]*)(#.*)?$/.exec(to) ?? []
  return `${address}${address.includes('?') ? '&' : '?'}asof=${asOf}${place}`
}

/** An address without its `?asof=`: the same page as it is today. */
export function withoutMoment(path: string, search: string): string {
  const kept = new URLSearchParams(search)
  kept.delete('asof')
  const words = kept.toString()
  return words === '' ? path : `${path}?${words}`
}
