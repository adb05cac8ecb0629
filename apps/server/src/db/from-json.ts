/** What a JSON column holds, not yet trusted: the caller's zod schema says what it must be. */
export function fromJson(text: string): unknown {
  const value: unknown = JSON.parse(text)
  return value
}
