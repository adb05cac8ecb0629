import { cannotWords, checkCatalogue, checkCodes } from '@cuentas/shared'
import { generatedFrom, page } from '#docs/markdown.ts'

/** docs/checks.md: every identity of the document's own arithmetic, where it is laid down, how exact it is, in both languages. */
export function checksPage(): string {
  const checks = checkCodes.map((code) => {
    const { source, exactness, words } = checkCatalogue[code]
    return [
      `### \`${code}\``,
      `**${words.en.name}.** ${words.en.formula} *When it fails:* ${words.en.whenItFails} *How exact:* ${exactness.en}`,
      `**${words.es.name}.** ${words.es.formula} *Si no cuadra:* ${words.es.whenItFails} *Exactitud:* ${exactness.es}`,
      `Source: ${source}.`,
    ].join('\n\n')
  })
  const reasons = Object.entries(cannotWords).map(([code, words]) => `- \`${code}\`: ${words.en} / ${words.es}`)
  return page(
    '# Checks',
    generatedFrom('packages/shared/src/check-catalogue.ts'),
    'A check **holds**, **fails** (with what is printed, what was computed, the difference and the page) or **cannot be made** (with the reason). A failing check changes no figure and stops nothing: it is shown beside the figure as "the numbers in this document disagree".',
    ...checks,
    '## Why a check cannot be made',
    reasons.join('\n'),
  )
}
