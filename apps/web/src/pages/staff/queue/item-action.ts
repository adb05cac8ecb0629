import { rjLevels } from '@cuentas/shared'
import type { Language } from '#language.ts'
import { words } from '#locales/words.ts'
import { doneByStaff, type StaffArgs } from '#pages/staff/asked-of-staff.ts'
import { textOf } from '#pages/staff/form.tsx'
import { filterCategories } from '#pages/staff/queue/asked-filter.ts'
import { outcomeOf, telling, type Changed } from '#pages/staff/queue/outcome.ts'
import { partsText } from '#pages/staff/queue/split-fields.ts'
import { staffAddresses } from '#staff-addresses.ts'

/** The line item that a form is about, and the queue that it belongs to. */
export interface ItemPlace {
  readonly language: Language
  readonly district: string
  readonly lineItem: string
  readonly query: string
}

/** What the person chose, when somebody else was first. */
export interface Mine {
  readonly category: string
  readonly level: string
  readonly reason: string
}

/** Where to go on, or what stands in the way. */
export type ItemAnswer = { readonly goTo: string } | { readonly problem: string } | { readonly changed: Changed; readonly mine: Mine }

/** Does what a form of a line item's page asks for. */
export async function decideHere(args: StaffArgs, place: ItemPlace, form: FormData): Promise<ItemAnswer> {
  const intent = textOf(form, 'intent')
  if (intent === 'undo') return undoLast(args, place)
  if (intent === 'split' || intent === 'unsplit') return split(args, place, form)
  if (intent === 'reply') return reply(args, place, form)
  return decide(args, place, form)
}

const here = ({ language, district, lineItem, query }: ItemPlace) => staffAddresses.queueItem(language, district, lineItem, query)

async function decide(args: StaffArgs, place: ItemPlace, form: FormData): Promise<ItemAnswer> {
  const { language, district, lineItem, query } = place
  const mine = { category: textOf(form, 'category'), level: textOf(form, 'level'), reason: textOf(form, 'reason').trim() }
  const name = textOf(form, 'name')
  const result = await doneByStaff(args, (api) =>
    api.decide.item({
      district,
      lineItem,
      version: textOf(form, 'version'),
      category: filterCategories.find((one) => one === mine.category),
      rjLevel: rjLevels.find((one) => one === mine.level),
      name: name.slice(0, 200) || lineItem,
      reason: mine.reason || words(language)('staff-queue:reason-confirmed'),
    }),
  )
  if ('done' in result && result.done.kind === 'changed-meanwhile') {
    const [changed] = result.done.changed
    if (changed) return { changed, mine }
  }
  const outcome = outcomeOf(result)
  if ('problem' in outcome) return outcome
  const next = textOf(form, 'next')
  return {
    goTo: telling(next === '' ? staffAddresses.queue(language, district, query) : staffAddresses.queueItem(language, district, next, query), outcome.told),
  }
}

async function undoLast(args: StaffArgs, place: ItemPlace): Promise<ItemAnswer> {
  const { language, district, query } = place
  const t = words(language)
  const result = await doneByStaff(args, (api) =>
    api.decide.undoLast({ district, reason: t('staff-queue:reason-undone'), name: t('staff-queue:reason-undone') }),
  )
  const outcome = outcomeOf(result, true)
  if ('problem' in outcome) return outcome
  const back = 'done' in result ? result.done.lineItem : null
  return { goTo: telling(back === null ? here(place) : staffAddresses.queueItem(language, district, back, query), outcome.told) }
}

async function split(args: StaffArgs, place: ItemPlace, form: FormData): Promise<ItemAnswer> {
  const { district, lineItem, language } = place
  const about = {
    district,
    lineItem,
    version: textOf(form, 'version'),
    name: words(language)('staff-queue:split-title'),
    reason: textOf(form, 'reason').trim(),
  }
  const kind = textOf(form, 'source-kind') === 'budget-line' ? 'budget-line' : 'district-answer'
  const source = { kind, words: textOf(form, 'source'), date: textOf(form, 'source-date') } as const
  const result = await doneByStaff(args, (api) =>
    textOf(form, 'intent') === 'unsplit' ? api.decide.unsplit(about) : api.decide.split({ ...about, parts: partsText(form), source }),
  )
  if ('done' in result && result.done.kind === 'changed-meanwhile') return { problem: 'preview-is-stale' }
  const outcome = outcomeOf(result)
  return 'problem' in outcome ? outcome : { goTo: telling(here(place), outcome.told) }
}

async function reply(args: StaffArgs, place: ItemPlace, form: FormData): Promise<ItemAnswer> {
  const { district, lineItem } = place
  const result = await doneByStaff(args, (api) =>
    api.voices.reply({ district, subject: lineItem, english: textOf(form, 'english'), spanish: textOf(form, 'spanish') }),
  )
  return 'problem' in result ? result : { goTo: `${telling(here(place), ['replied', '1'])}#reply` }
}
