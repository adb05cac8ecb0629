/** A text that a download guarded against being taken for a formula ("'=1+1") as it was. */
export function withoutGuard(text: string): string {
  return /^'[=+\-@\t\r]/u.test(text) ? text.slice(1) : text
}
