/** A stretch of mended text, from `start` up to `end`. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

const group =
  '(?:(?:our |all |the |other |long[- ]term )*(?:english (?:language )?learners?|els?|ells?|eml|ltels?|fy|li|sed|hm|swd|foster(?: and homeless)?(?: youths?| students| care)?|low[- ]income|low socio-? ?economic|' +
  'socio-? ?economically[- ]disadvantaged|homeless|mckinney[- ]vento|migrant(?: education)?(?: eligible)?|unduplicated|usgs?|refugees?|students? with disabilities|hispanic|latin[oax]|african[- ]american|' +
  'aprendices de ingles|estudiantes de ingles|jovenes (?:de|en) crianza(?: temporal)?|bajos ingresos|sin hogar)(?: (?:students?|youths?|pupils?|learners?|groups?|student groups?|families))*(?: \\([^)]{1,30}\\))?)'

/** The unduplicated trio and longer lists of student groups: who is served, not what is bought. */
const studentGroups = new RegExp(`\\b${group}(?:(?:,? (?:and|or|y|o|e|u|&) |, ?|/ ?|; ?| & )${group})+`, 'gi')

/** Sentences that justify, measure or place an action instead of saying what it buys. They run to the end of the sentence. */
const sentenceOpenings = [
  'as measured by',
  'this will be measured',
  'will be measured',
  'metrics?:',
  '\\(?see metrics?',
  'success indicators?',
  'research (?:shows|indicates|suggests|has|from|in|consistently|demonstrates)',
  'stud(?:y|ies) (?:show|indicate|suggest|have)',
  'based on (?:the )?(?:20\\d\\d )?(?:ca |california )?(?:school )?dashboard',
  'based on ca ',
  'baseline data',
  'need: ',
  'students to be served:',
  'scope of services?:',
  'location\\(s\\):',
  'for actions/services included',
  'this action is (?:principally|primarily)',
  'these (?:services|actions) (?:are|is) (?:principally|primarily)',
  'the (?:anticipated )?(?:immediate|long-term) impact',
  'the anticipated',
  'this (?:action|program) is (?:principally|primarily)',
  'program (?:principally|primarily) directed',
  'while this action',
  'our (?:district )?data (?:shows?|indicates?)',
  'expected outcomes?:?',
  'segun (?:se mide|lo medido)',
  'medido por',
  'esta accion esta (?:dirigida )?principalmente',
  'la investigacion (?:muestra|indica)',
]
const justifications = new RegExp(`(?<![A-Za-z])(?:${sentenceOpenings.join('|')})[^.!?\u2022]*(?:[.](?=\\d)[^.!?\u2022]*)*`, 'gi')
/** The clause alone, when the sentence goes on to the work: "Principally directed to support students who are ..., continue use of". */
const directedClauses = /(?:revised )?(?:principally|primarily) directed(?: to| towards?)?[^,.;]*|principalmente dirigid[ao]s?[^,.;]*/gi

/** In a title two groups may be what the action is for; three or more are the usual list. */
const longGroups = new RegExp(`\\b${group}(?:(?:,? (?:and|or|y|o|e|u|&) |, ?|/ ?|; ?| & )${group}){2,}`, 'gi')

/** Words of a title that name the money or the plan's own bookkeeping, not what is bought. */
const bookkeeping =
  /equity multiplier|\blrebg\b( action)?|learning recovery emergency block grant|differentiated assistance|\(?\bnon- ?contributing\)?|\(?\bcontributing\)?|\btitle i{1,3}\b(?! (?:vice|assistant))|\(?discontinued[^)]*\)?|\bmetrics? [\d., ]+|multiplicador de equidad/gi

/** The parts of a title that say which money pays or how the plan keeps its books, and long lists of student groups. */
export function findBookkeeping(title: string): readonly Stretch[] {
  return [...title.matchAll(bookkeeping), ...title.matchAll(longGroups)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
}

/** The parts of an action's text that say who is served, why and how it is measured, but not what is bought. */
export function findBoilerplate(text: string): readonly Stretch[] {
  return [studentGroups, justifications, directedClauses].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
  )
}

/** True when the place lies in one of the stretches. */
export function isInside(stretches: readonly Stretch[], at: number): boolean {
  return stretches.some((stretch) => at >= stretch.start && at < stretch.end)
}
