/** The number that an action's words begin with ("1.01 Four HQ teachers", "2) Hire"), and the words after it; no number when they begin with another ("4 teachers"). */
export function leadingNumber(words: string): { readonly number: string; readonly rest: string } {
  const match = /^\s*(?:action\s*#?\s*)?(\d+(?:\.\d+)+[a-z]?|\d+[a-z]?(?=\s*[.):]\s))\s*[.):-]?\s+(?=\S)/iu.exec(words)
  return match ? { number: match[1] ?? '', rest: words.slice(match[0].length) } : { number: '', rest: words }
}
