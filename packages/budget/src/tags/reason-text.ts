import type { DecidingWords, InBothLanguages } from '@cuentas/shared'
import { combinations } from '#tags/combinations.ts'
import { categoryOf } from '#tags/evidence.ts'
import { operators } from '#tags/operators.ts'
import type { Taxonomy } from '#tags/read-taxonomy.ts'

/** Rules of the level, as they are said. Keys: `RestorativeLevel.rule`. */
const levelReasons: Readonly<Record<string, InBothLanguages>> = {
  'title-names-it-alone': {
    en: 'The title names “{words}”, and no other program is described.',
    es: 'El título menciona «{words}» y no se describe otro programa.',
  },
  'title-names-it-text-names-others': {
    en: 'The title names “{words}”; the description names other programs too.',
    es: 'El título menciona «{words}»; la descripción menciona también otros programas.',
  },
  'title-names-it-with-one-other': { en: 'The title names “{words}” with one other program.', es: 'El título menciona «{words}» junto con otro programa.' },
  'title-lists-it': { en: 'The title names “{words}” as one of three or more programs.', es: 'El título menciona «{words}» como uno de tres o más programas.' },
  'main-work': { en: '“{words}” is the main work described.', es: '«{words}» es el trabajo principal descrito.' },
  'subject-of-a-sentence': {
    en: 'A sentence of its own is about “{words}”, with at most one other program named.',
    es: 'Una frase propia trata de «{words}», con un solo programa más.',
  },
  'one-of-several': { en: '“{words}” is named as one of several programs.', es: '«{words}» se menciona como uno de varios programas.' },
  'named-in-passing': { en: '“{words}” is named in passing.', es: '«{words}» se menciona de paso.' },
}
const byModel: InBothLanguages = {
  en: 'The word “{words}” goes with {program} in labelled actions.',
  es: 'La palabra «{words}» acompaña a {program} en acciones ya clasificadas.',
}
const unknownRule: InBothLanguages = { en: '“{words}”', es: '«{words}»' }

function templateOf(kind: string, detail: string): InBothLanguages {
  if (kind === 'restorative') return levelReasons[detail] ?? unknownRule
  if (kind === 'model') return byModel
  return [...operators, ...combinations].find(({ code }) => code === kind)?.said ?? unknownRule
}

/** The category a reason speaks for: a rule ends in a lexicon row, a combination and the model's in a category. */
function programOf(kind: string, detail: string, taxonomy: Taxonomy): string {
  const combination = combinations.find(({ code }) => code === kind)
  const row = taxonomy.phrases.rows.get(detail)
  return combination?.category ?? (kind === 'model' ? detail : row ? categoryOf(row.tag) : '')
}

/** One sentence that says to a person why these words decided. */
export function reasonText(because: DecidingWords, taxonomy: Taxonomy, language: 'en' | 'es'): string {
  const [kind = '', detail = ''] = because.rule.split(':')
  const program = programOf(kind, detail, taxonomy)
  const name = taxonomy.categories.categories.find(({ code }) => code === program)?.name[language] ?? ''
  return templateOf(kind, detail)[language].replace('{words}', because.words.replace(/\s+/g, ' ')).replace('{program}', name)
}
