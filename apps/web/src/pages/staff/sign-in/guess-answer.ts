/** What the sign-in library says of a guess at a secret: right, wrong, or too soon after wrong ones (`minutes` to wait). */
export type GuessAnswer =
  { readonly kind: 'right'; readonly secondFactor: boolean } | { readonly kind: 'wrong' } | { readonly kind: 'wait'; readonly minutes: number }

/** Reads the library's answer. Why a guess was wrong is not told apart: it would say whether an account exists. */
export async function guessAnswer(answer: Response): Promise<GuessAnswer> {
  if (answer.status === 429) return { kind: 'wait', minutes: Math.max(1, Math.ceil(Number(answer.headers.get('retry-after') ?? 60) / 60)) }
  if (!answer.ok) {
    if (answer.status >= 500) throw new Error(`the sign-in library answered ${answer.status}`)
    return { kind: 'wrong' }
  }
  const said: unknown = await answer.json().catch(() => null)
  return { kind: 'right', secondFactor: typeof said === 'object' && said !== null && 'twoFactorRedirect' in said && said.twoFactorRedirect === true }
}
