import type { Correction, CorrectionChange, Tag } from '@cuentas/shared'

/**
 * What a decision settles about its line item: a later decision about the same aspect supersedes an earlier one, and two aspects never touch.
 * "category", "level", "tag:SEC", "split:planned:total", "repair:...".
 */
export function aspectOf(change: CorrectionChange): string {
  switch (change.action) {
    case 'category':
    case 'level':
      return change.action
    case 'tag':
      return `tag:${change.tag}`
    case 'split':
      return `split:${change.split.phase}:${change.split.fund}`
    case 'unsplit':
      return `split:${change.phase}:${change.fund}`
    case 'link':
    case 'unlink':
      return `link:${change.to.lineItem}`
    case 'repair':
      return `repair:${change.table}:${change.page}:${change.phase}:${change.fund}`
    case 'repair-total':
      return `repair:${change.table}:${change.page}:${change.printed}`
  }
}

/** The decided value as text, to be compared with what a later decision was made against. */
export function valueOf(change: CorrectionChange): string {
  switch (change.action) {
    case 'category':
      return change.category ?? 'not-stated'
    case 'level':
      return change.rjLevel
    case 'tag':
      return change.present ? 'yes' : 'no'
    case 'split':
      return change.split.parts.map(({ category, rjLevel, cents }) => `${category ?? 'not-stated'}/${rjLevel} ${cents}`).join(', ')
    case 'unsplit':
      return 'unsplit'
    case 'link':
      return 'linked'
    case 'unlink':
      return 'not-linked'
    case 'repair':
    case 'repair-total':
      return change.accepted ? `repaired ${change.cents}` : 'as-printed'
  }
}

/** The value of an aspect before any decision: what the rules say. Links are not here (correct-links.ts). */
export function ruledValue(aspect: string, tag: Tag | undefined): string {
  if (aspect === 'category') return tag?.category ?? 'not-stated'
  if (aspect === 'level') return tag?.rjLevel ?? 'none'
  if (aspect.startsWith('tag:')) return hasTag(tag, aspect.slice('tag:'.length)) ? 'yes' : 'no'
  return aspect.startsWith('split:') ? 'unsplit' : 'as-printed'
}

/** True when a line item bears this category, finer tag or flag. */
export function hasTag(tag: Tag | undefined, name: string): boolean {
  if (!tag) return false
  const all: readonly (string | null)[] = [tag.category, ...tag.also, ...(tag.subTags ?? []), ...(tag.flags ?? [])]
  return all.includes(name)
}

/** True for a decision between two line items. */
export function isAboutLink({ change }: Pick<Correction, 'change'>): boolean {
  return change.action === 'link' || change.action === 'unlink'
}
