import { titleLikeness } from '@cuentas/budget'
import { actionsWithWords, type AlikeAction } from '#db/alike-repository.ts'
import type { Session } from '#db/database.ts'

/** Titles this alike are shown; looked at on the public plans, what stands below shares a common word and no more. */
const alikeFrom = 0.35
const mostShown = 6

/** Actions with a title like this one's: of the same district (other actions, each in its newest year), and of other districts. */
export interface Alike {
  readonly here: readonly AlikeAction[]
  readonly elsewhere: readonly AlikeAction[]
}

/** Looks for actions that are like a line item. `own`: the line items that are the same action in other years and documents. */
export async function alikeActions(em: Session, district: string, title: string, own: ReadonlySet<string>): Promise<Alike> {
  const found = (await actionsWithWords(em, title))
    .filter(({ line_item }) => !own.has(line_item))
    .map((action) => ({ action, likeness: titleLikeness(action.title, title) }))
    .filter(({ likeness }) => likeness >= alikeFrom)
    .toSorted((a, b) => b.likeness - a.likeness || b.action.fiscal_year - a.action.fiscal_year)
    .map(({ action }) => action)
  const once = new Map<string, AlikeAction>()
  for (const action of found) {
    const name = `${action.district_key} ${action.title.toLowerCase()}`
    const known = once.get(name)
    if (!known || (known.fiscal_year < action.fiscal_year && known.state !== 'confirmed')) once.set(name, action)
  }
  const all = [...once.values()]
  return {
    here: all.filter(({ district_key }) => district_key === district).slice(0, mostShown),
    elsewhere: all.filter(({ district_key }) => district_key !== district).slice(0, mostShown),
  }
}
