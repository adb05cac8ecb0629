/** Text as a terminal may show it: control characters (which move the cursor, or rewrite what was printed) as their picture. Line ends and tabs stay. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : '\ufffd'))
}
