import type { CountingNote } from '@cuentas/shared'

/** An action by its number: "Goal 3 Action 3.10", "Goal 1, Action 4", "Meta 2 Acción 1", "Actions 2.2", "4.5". */
const reference = /(?:(?:goal|meta)\s*#?\s*(\d+[a-z]?)\b[,;:]?\s*(?:and\s+|y\s+)?)?(?:(?:actions?|acci[oó]n(?:es)?)\s*#?\s*)?(\d+(?:\.\d+)*[a-z]?)?/iy

const costs = 'costs?|expenditures?|expenses?|funding|funds?|dollars|salar(?:y|ies)'
const gastos = 'costos?|gastos?|fondos?|salarios?'
/** Anything of the same sentence; a point between digits ends no sentence. */
const within = '(?:[^.;]|\\.(?=\\d)){0,90}?'
const numbered = '(?=(?:goal|actions?|meta|acci[oó]n(?:es)?)\\s*#?\\s*\\d|\\d+\\.\\d)'

/** Sentences that say that an action's dollars stand under another action. What is written in English and Spanish plans; a number must follow. */
const countedElsewhere = [
  new RegExp(
    `\\b(?:${costs})\\b${within}\\b(?:included|accounted for|reflected|captured|listed|reported|budgeted|embedded|covered)\\s+(?:in|under|within|by)\\s+${numbered}`,
    'giu',
  ),
  new RegExp(`\\b(?:${gastos})\\b${within}(?:incluid|reflejad|contabilizad|considerad|reportad)[oa]s?\\s+en\\s+(?:la\\s+|las\\s+)?${numbered}`, 'giu'),
  new RegExp(`\\b(?:see|refer to|ver|véase|consulte)\\s+${numbered}[^.;]{0,24}?\\bfor\\s+(?:${costs})\\b`, 'giu'),
]

/** "No funding has been included in Action 3.1" says the contrary; so does "not a repeated expenditure". */
const denied = /\b(?:no|not|not a|sin|ning[uú]n)\s*$/iu

const repeated = /\b(?:repeated|duplicated?)\s+(?:expenditures?|expenses?|costs?)\b|\b(?:gastos?|costos?)\s+(?:repetid|duplicad)[oa]s?\b/giu

/** "DISCONTINUED" in capitals, or the plain word where it can only be about the whole action. One district prints "Discountinued". */
const discontinuedText = [
  /\bDISCOU?NTINUED\b|\bDESCONTINUADA\b/u,
  /^\W*discou?ntinued\b|^\W*descontinuada\b/iu,
  /(?<!\bof )\bthis action (?:is|was|has been|will be)(?: now| being)? discou?ntinued\b/iu,
  /\besta acci[oó]n (?:se descontin[uú]a|se descontinuar[aá]|ser[aá] descontinuada|ha sido descontinuada|fue descontinuada|est[aá] descontinuada)\b/iu,
]
const discontinuedTitle = /\bdiscou?ntinued\b|\bdescontinuada\b/iu

/**
 * What an action's own words say about where its dollars are counted: repeated expenditures, dollars that stand under another action (one note
 * for each action that is named), and discontinued actions. A note changes no figure; series use it only where the amounts agree with it.
 */
export function countingNotes(title: string, description: string): readonly CountingNote[] {
  const texts = [title, description].map((text) => text.replace(/\s+/gu, ' ').trim())
  return [...texts.flatMap(elsewhereNotes), ...texts.flatMap(repeatedNotes), ...discontinuedNotes(texts[0] ?? '', texts[1] ?? '')]
}

function elsewhereNotes(text: string): readonly CountingNote[] {
  return countedElsewhere.flatMap((pattern) =>
    [...text.matchAll(pattern)]
      .filter((match) => !denied.test(text.slice(0, match.index)))
      .flatMap((match) => {
        const end = match.index + match[0].length
        const { actions, length } = actionsFrom(text, /\bfor\s+\w+$/u.test(match[0]) ? match.index + match[0].search(/goal|meta|acti|acci|\d/iu) : end)
        const words = text.slice(match.index, Math.max(end, end + length)).trim()
        return actions.map((seeAction) => ({ kind: 'counted-elsewhere', words, seeAction }) as const)
      }),
  )
}

function repeatedNotes(text: string): readonly CountingNote[] {
  return [...text.matchAll(repeated)]
    .filter((match) => !denied.test(text.slice(0, match.index)))
    .map((match) => {
      const after = text.slice(match.index + match[0].length)
      const named = /^(?:[^.;]|\.(?=\d)){0,40}?(?=(?:goal|actions?|meta|acci[oó]n(?:es)?)\s*#?\s*\d)/iu.exec(after)
      const from = match.index + match[0].length + (named?.[0].length ?? 0)
      const { actions, length } = named ? actionsFrom(text, from) : { actions: [], length: 0 }
      return { kind: 'repeated-expenditure', words: text.slice(match.index, from + length).trim(), seeAction: actions[0] ?? '' } as const
    })
}

function discontinuedNotes(title: string, description: string): readonly CountingNote[] {
  const inTitle = discontinuedTitle.exec(title)
  const source = inTitle ? title : description
  const match = inTitle ?? discontinuedText.map((pattern) => pattern.exec(description)).find((found) => found !== null)
  if (!match) return []
  const end = match.index + match[0].length
  const see = /^.{0,60}?\b(?:see|refer to|ver|v[eé]ase|consulte)\s+(?:la\s+)?(?=(?:goal|action|meta|acci[oó]n)\s*#?\s*\d)/iu.exec(source.slice(end))
  const { actions, length } = see ? actionsFrom(source, end + see[0].length) : { actions: [], length: 0 }
  return [{ kind: 'discontinued', words: source.slice(match.index, end + (see ? see[0].length + length : 0)).trim(), seeAction: actions[0] ?? '' }]
}

/** The actions named from a place in the text on: "Goal 3 Action 3.10" -> "3.10"; "Goal 1, Action 4" -> "1.4"; "Actions 2.2, 3.2, and 3.3" -> all three. */
function actionsFrom(text: string, start: number): { readonly actions: readonly string[]; readonly length: number } {
  const actions: string[] = []
  let at = start
  let end = start
  for (;;) {
    reference.lastIndex = at
    const match = reference.exec(text)
    const [whole = '', goal, number] = match ?? []
    if (whole === '' || (!number && (!goal || actions.length > 0))) break
    if (number) actions.push(goal && !number.includes('.') ? `${goal}.${number}` : number)
    end = at + whole.trimEnd().length
    const joint = /^\s*(?:,\s*(?:and\s+|y\s+)?|and\s+|y\s+|&\s*)(?=(?:goal|meta|action|acci[oó]n)|\d+\.\d)/iu.exec(text.slice(end))
    if (!joint) break
    at = end + joint[0].length
  }
  return { actions: actions.length > 0 ? actions : [''], length: end - start }
}
