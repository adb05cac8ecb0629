import { fiscalYearLabel, type Language, type OpenLink } from '@cuentas/shared'
import { sayCorrection } from '#cli/correction-words.ts'
import { dollars } from '#cli/dollars.ts'

/** An action whose lineage is left to people: a line for it, and one for each candidate with what speaks for it, the likeliest first. */
export function openLinkLines({ from, candidates }: OpenLink, language: Language): readonly string[] {
  const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
  const [likeliest] = candidates
  if (!likeliest) return []
  const { fromNumber, fromTitle, fromYear, fromPage } = likeliest.evidence
  const own = { lineitem: from, number: fromNumber, title: oneLine(fromTitle), year: fiscalYearLabel(fromYear), page: fromPage }
  return [
    sayCorrection(language, 'open-link-of', own),
    ...candidates.map(({ to, evidence }) => {
      const matched = evidence.matched.map((one) => sayCorrection(language, `match-${one}`))
      return sayCorrection(language, 'open-link-candidate', {
        lineitem: to,
        number: evidence.toNumber,
        title: oneLine(evidence.toTitle),
        year: fiscalYearLabel(evidence.toYear),
        page: evidence.toPage,
        matched: matched.length > 0 ? matched.join(', ') : sayCorrection(language, 'match-nothing'),
        likeness: evidence.titleLikeness,
        textlikeness: evidence.textLikeness === null ? '-' : `${evidence.textLikeness} %`,
        fromcents: dollars(evidence.fromCents),
        tocents: dollars(evidence.toCents),
      })
    }),
  ]
}
