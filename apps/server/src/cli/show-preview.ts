import { cents, fiscalYearLabel, misfitSentence, type CorrectionChange, type Misfit } from '@cuentas/shared'
import type { DollarsMoved, LineItemChange, Preview, ShownDecisions } from '@cuentas/budget'
import { sayCorrection, type CorrectionWord } from '#cli/correction-words.ts'
import { dollars } from '#cli/dollars.ts'
import { columns, type Terminal } from '#cli/terminal.ts'
import { say } from '#cli/words.ts'

/** Prints what a batch or its undoing changes: every line item, the links, and the dollars by year and program. */
export function showPreview(terminal: Terminal, { changes, totals, links, moved, misfits }: Preview): void {
  const { language } = terminal
  const word = (key: CorrectionWord, facts?: Readonly<Record<string, string | number>>) => sayCorrection(language, key, facts)
  terminal.out(changes.length === 0 ? word('no-line-changes') : word('would-change', { lines: changes.length }))
  if (changes.length > 0) {
    const header = [word('column-line-item'), say(language, 'column-title'), word('column-before'), word('column-after')]
    for (const line of columns([header, ...changes.map(changeLine)])) terminal.out(line)
  }
  for (const { cell, before, after } of totals)
    terminal.out(word('total-changes', { page: cell.page, printed: cell.printed.replace(/\s+/g, ''), before: besideTotal(before), after: besideTotal(after) }))
  if (links.made.length + links.parted.length > 0) terminal.out(word('links-change', { made: links.made.length, parted: links.parted.length }))
  terminal.out(word(moved.length === 0 ? 'no-dollars' : 'dollars-moved'))
  if (moved.length > 0) for (const line of columns(movedTable(moved, terminal))) terminal.out(line)
  for (const misfit of misfits) terminal.out(`${misfit.lineItem ?? ''} ${misfitLine(misfit, terminal)}`.trim())
}

/** The amount that stands beside a printed total; a dash where none does. */
function besideTotal(amount: number | null): string {
  return amount === null ? '-' : dollars(amount)
}

function changeLine({ lineItem, before, after }: LineItemChange): readonly string[] {
  return [lineItem.id, lineItem.title.replace(/\s+/g, ' ').slice(0, 48), shown(before), shown(after)]
}

/** "SEC, none +BEH" and what of its dollars is split or repaired. */
function shown({ category, also, rjLevel, splits, repairs }: ShownDecisions): string {
  const split = splits.map(({ fund, parts }) => `${fund} = ${parts.map((part) => `${part.category ?? 'not-stated'} ${dollars(part.cents)}`).join(' + ')}`)
  const repaired = repairs.map(({ printed, cents: amount }) => `${printed.replace(/\s+/g, '')} -> ${dollars(amount)}`)
  return [`${category ?? 'not-stated'}, ${rjLevel}`, ...also.map((one) => `+${one}`), ...split, ...repaired].join(' ')
}

function movedTable(moved: readonly DollarsMoved[], { language }: Terminal): readonly (readonly string[])[] {
  const header = [
    say(language, 'column-year'),
    sayCorrection(language, 'column-phase'),
    sayCorrection(language, 'column-basis'),
    sayCorrection(language, 'column-program'),
    sayCorrection(language, 'column-before'),
    sayCorrection(language, 'column-after'),
    sayCorrection(language, 'column-difference'),
  ]
  const what = (one: DollarsMoved['what']) =>
    one === 'at-least' || one === 'mostly' || one === 'at-most' ? sayCorrection(language, one) : one === 'not-stated' ? say(language, 'not-stated') : one
  return [
    header,
    ...moved.map((one) => [
      fiscalYearLabel(one.fiscalYear),
      sayCorrection(language, `phase-${one.phase}`),
      sayCorrection(language, `basis-${one.basis}`),
      what(one.what),
      dollars(one.before),
      dollars(one.after),
      dollars(one.after - one.before),
    ]),
  ]
}

/** A misfit in words, its amounts as dollars. */
export function misfitLine(misfit: Misfit, { language }: Terminal): string {
  const isMoney = misfit.code === 'amount-changed' || misfit.code === 'split-does-not-fit'
  const text = (value: string) => (isMoney && /^-?\d+$/.test(value) ? dollars(cents(Number(value))) : value)
  const asText = (value: string) => value.split(' / ').map(text).join(' / ')
  return misfitSentence({ code: misfit.code, expected: asText(misfit.expected), found: asText(misfit.found) }, language)
}

/** A decision in a few words: "category RJ", "level dedicated", "tag SEC.police off". */
export function changeWords(change: CorrectionChange): string {
  switch (change.action) {
    case 'category':
      return `category ${change.category ?? 'not-stated'}`
    case 'level':
      return `level ${change.rjLevel}`
    case 'tag':
      return `tag ${change.tag} ${change.present ? 'on' : 'off'}`
    case 'split':
      return `split ${change.split.phase} ${change.split.fund}: ${change.split.parts.map((part) => `${part.category ?? 'not-stated'} ${dollars(part.cents)}`).join(' + ')}`
    case 'unsplit':
      return `unsplit ${change.phase} ${change.fund}`
    case 'link':
    case 'unlink':
      return `${change.action} ${change.to.lineItem}`
    case 'repair':
    case 'repair-total':
      return `repair ${change.printed.replace(/\s+/g, '')} -> ${dollars(change.cents)} ${change.accepted ? 'accepted' : 'refused'}`
  }
}
