import { atomId, bases, cents, fiscalYearLabel, phases, type AtomEntry, type Focus } from '@cuentas/shared'
import { addresses } from '#addresses.ts'
import type { FollowView, News } from '#api.ts'
import { documentName } from '#format/document-name.ts'
import { focusName } from '#format/focus-words.ts'
import { count } from '#format/list.ts'
import { changeSays } from '#format/log-change.ts'
import { moment } from '#format/moment.ts'
import { money } from '#format/money.ts'
import type { Language } from '#language.ts'
import type { Translate } from '#locales/words.ts'

type Of<Kind extends News['kind']> = Extract<News, { readonly kind: Kind }>

/** Something new as an entry of a feed. Ids come from what it is about, and are the same in both languages and in every feed. */
export function newsEntry(news: News, { district, focus }: FollowView, origin: string, t: Translate, language: Language): AtomEntry {
  switch (news.kind) {
    case 'document':
      return documentEntry(news, origin, t, language)
    case 'changed-figure':
      return figureEntry(news, district.key, focus ?? 'restorative-justice', origin, t, language)
    case 'correction':
      return correctionEntry(news, origin, t, language)
  }
}

function documentEntry({ at, document }: Of<'document'>, origin: string, t: Translate, language: Language): AtomEntry {
  const { sha256, fileName, lineItems } = document
  return {
    id: atomId('document', sha256),
    title: t('follow:document', { document: documentName(document, t) }),
    updated: at,
    link: `${origin}${addresses.document(language, sha256)}`,
    summary: t('follow:document-says', { count: lineItems, formatted: count(lineItems, language), file: fileName }),
  }
}

function figureEntry({ at, figure }: Of<'changed-figure'>, key: string, focus: Focus, origin: string, t: Translate, language: Language): AtomEntry {
  const { fiscalYear, phase, basis, bound, was, now, reasons } = figure
  const [phaseName, basisName] = [phases.find((one) => one === phase) ?? 'planned', bases.find((one) => one === basis) ?? 'all-funds']
  const row = t('corrections:changed-row', {
    year: fiscalYearLabel(fiscalYear),
    phase: t(`terms:${phaseName}`),
    basis: t(`district:basis-${basisName}`),
    bound: t(`terms:${bound}`),
    was: money(cents(was), language),
    now: money(cents(now), language),
    moment: moment(at, language),
  })
  return {
    id: atomId('figure', key, focus, String(fiscalYear), phase, basis, bound, at),
    title: t('follow:changed-figure', { program: focusName(focus, t), year: fiscalYearLabel(fiscalYear), phase: t(`terms:${phaseName}`) }),
    updated: at,
    link: `${origin}${addresses.sum(language, key, { fiscalYear, phase: phaseName, basis: basisName }, bound, focus)}`,
    summary: `${row} ${t('corrections:changed-why', { reasons: reasons.join('; ') })}`,
  }
}

function correctionEntry({ at, entry }: Of<'correction'>, origin: string, t: Translate, language: Language): AtomEntry {
  const { id, about, kind, reason, role, batchName, district } = entry
  const isDecision = kind !== 'reply' && kind !== 'report-answered'
  const what =
    about === null
      ? t('corrections:batch', { name: batchName })
      : about.kind === 'line-item'
        ? `${about.action} ${about.title} (${fiscalYearLabel(about.fiscalYear)})`
        : t('corrections:total', { printed: about.printed.trim(), page: String(about.page) })
  const link =
    about === null
      ? `${addresses.corrections(language)}?district=${encodeURIComponent(district.key)}`
      : about.kind === 'line-item'
        ? addresses.lineItem(language, about.lineItem)
        : addresses.documentPage(language, about.document, about.page)
  return {
    id: atomId('correction', id),
    title: isDecision ? t('follow:correction', { what }) : t('follow:said', { kind: t(`corrections:kind-${kind}`), what }),
    updated: at,
    link: `${origin}${link}`,
    summary: isDecision
      ? t('follow:correction-says', { kind: t(`corrections:kind-${kind}`), change: changeSays(entry, t, language), reason })
      : [changeSays(entry, t, language), reason].filter((words) => words !== '').join(' '),
    author: t(`corrections:role-${role}`),
  }
}
