/** Cents as a terminal shows them: "$1,234.56"; a dash for none. */
export function dollars(cents: number | null): string {
  if (cents === null) return '-'
  return (cents / 100).toLocaleString('en-US', { style: 'currency', currency: 'USD' })
}
