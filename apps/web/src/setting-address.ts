/** The same page with one setting of its address changed; undefined takes the setting away. Every other setting stays. */
export function withSetting({ pathname, search }: { readonly pathname: string; readonly search: string }, name: string, value: string | undefined): string {
  const settings = new URLSearchParams(search)
  if (value === undefined) settings.delete(name)
  else settings.set(name, value)
  const text = settings.toString()
  return text === '' ? pathname : `${pathname}?${text}`
}
