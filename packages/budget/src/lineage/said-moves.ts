/** Where an action's own words say that it came from or goes on. Numbers as printed, "3.62". */
export interface SaidMove {
  /** Empty where the text is the old action's own. */
  readonly from: string
  /** Empty where the text is the action's own: it is the new action. */
  readonly to: string
  readonly words: string
}

const number = '(\\d+[a-z]?\\.\\d+(?:\\.\\d+)?[a-z]?)'
const action = '(?:goal \\d+,? )?(?:action|acci[oó]n)s? #?'
const former = '(?:previous(?:ly)?|prior|former(?:ly)?|anterior(?:mente)?|antes)'
const gone = '(?:moved|combined|merged|consolidated|incorporated|absorbed|integrated|embedded|renumbered|folded|rolled|shifted|transferred)'
const fue = '(?:trasladada|combinada|fusionada|incorporada|integrada|renumerada|movida|consolidada)'
/** A short gap inside one sentence; no point but one between digits. */
const gap = '[^.;\\d]{0,60}'

/** "Previous action 3.62 is now action 3.19", "Action 3.12 (24/25) was combined with Action 3.8", "Action 3.16 was Action 3.24". */
const both = [
  new RegExp(`\\b(?:${former} )?${action}${number}(?: \\(\\d\\d(?:\\d\\d)?[/-]\\d\\d\\))?,?${gap} (?:is|are) now(?: called)? (?:${action})?${number}`, 'giu'),
  new RegExp(
    `\\b${action}${number}(?: \\(\\d\\d(?:\\d\\d)?[/-]\\d\\d\\))?,?${gap} (?:was|were|is|has been|will be)(?: now)? ${gone}(?: into| to| with| under| as| in)? (?:${action})?${number}`,
    'giu',
  ),
  new RegExp(`\\b(?:la )?${action}${number}(?: anterior)?,?${gap} (?:es|ser[aá]) ahora (?:la )?${action}${number}`, 'giu'),
  new RegExp(`\\b(?:la )?${action}${number},?${gap} (?:fue|ha sido|ser[aá]) ${fue} (?:en|con|a) (?:la )?${action}${number}`, 'giu'),
]
const reversed = [new RegExp(`\\b${action}${number} (?:was|era) (?:la )?${action}${number} (?:in|en) `, 'giu')]
/** In the new action's own text: "(formerly Action 1.5)", "moved from Action 2.3". */
const own = [
  new RegExp(`\\b${former} (?:known as |la )?${action}${number}(?!\\d)(?![^.;]{0,40} (?:is|es|was) )`, 'giu'),
  new RegExp(`\\bmoved from ${action}${number}`, 'giu'),
]
/** In the old action's own text: "This action has been moved to Action 2.2." */
const onwards = [
  new RegExp(`\\bthis action (?:was|is|has been|will be)(?: now)? ${gone}(?: into| to| with| under| as| in)? ${action}${number}`, 'giu'),
  new RegExp(`\\besta acci[oó]n (?:fue|ha sido|ser[aá]) ${fue} (?:en|con|a) (?:la )?${action}${number}`, 'giu'),
]

/** Sentences of a text about one action that say where it came from, or where others went. English and Spanish. */
export function saidMoves(text: string): readonly SaidMove[] {
  const plain = text.replace(/\s+/gu, ' ')
  const found = (patterns: readonly RegExp[], toMove: (one: string, other: string) => Omit<SaidMove, 'words'>) =>
    patterns.flatMap((pattern) => [...plain.matchAll(pattern)].map((match) => ({ ...toMove(match[1] ?? '', match[2] ?? ''), words: match[0].trim() })))
  return [
    ...found(both, (from, to) => ({ from, to })),
    ...found(reversed, (to, from) => ({ from, to })),
    ...found(own, (from) => ({ from, to: '' })),
    ...found(onwards, (to) => ({ from: '', to })),
  ]
}
