import { problemCatalogue, problemCodes, refusalCatalogue, refusalCodes } from '@cuentas/shared'
import { generatedFrom, page } from '#docs/markdown.ts'

/** docs/problems.md: every imperfection a document can have, and every reason why a file is not taken, in both languages. */
export function problemsPage(): string {
  const problems = problemCodes.map((code) => {
    const { facts, words } = problemCatalogue[code]
    const named = facts.length === 0 ? '' : ` Facts: ${facts.map((fact) => `\`${fact}\``).join(', ')}.`
    return [
      `### \`${code}\``,
      `**${words.en.title}.** ${words.en.meaning} *What to do:* ${words.en.whatToDo}${named}`,
      `**${words.es.title}.** ${words.es.meaning} *Qué hacer:* ${words.es.whatToDo}`,
    ].join('\n\n')
  })
  const refusals = refusalCodes.map((code) => {
    const { words } = refusalCatalogue[code]
    return [
      `### \`${code}\``,
      `**${words.en.what}** ${words.en.why} *What to do:* ${words.en.whatToDo}`,
      `**${words.es.what}** ${words.es.why} *Qué hacer:* ${words.es.whatToDo}`,
    ].join('\n\n')
  })
  return page(
    '# Problems and refusals',
    generatedFrom('packages/shared/src/problem-catalogue.ts and refusal-catalogue.ts'),
    'A **problem** is something imperfect in a document. The document is read all the same, and the problem is shown beside the figures it touches. `{name}` stands for a fact of the case.',
    ...problems,
    '# Refusals',
    'A file that is **refused** is not read at all: nothing of it is stored, and `cuentas` ends with exit status 2.',
    ...refusals,
  )
}
