import { numberFormat } from '#format/number-format.ts'
import { cents, fiscalYearLabel, stateMeasures, wholeState, type FigureSource, type Published, type StateMeasure } from '@cuentas/shared'
import type { FigureView } from '#api.ts'
import { documentName } from '#format/document-name.ts'
import { count } from '#format/list.ts'
import { certificationKey } from '#format/measured.ts'
import { money } from '#format/money.ts'
import { reportedValue } from '#format/reported.ts'
import type { Language } from '#language.ts'
import type { Translate } from '#locales/words.ts'

/** One line about where a figure was read. `href` leads outside the site; `isQuoted` text is English and stays so. */
export interface FigureLine {
  readonly term: string
  readonly text: string
  readonly href?: string
  readonly isQuoted?: boolean
}

/** A figure's page in words. */
export interface FigureFacts {
  readonly title: string
  readonly value: string
  readonly about: readonly string[]
  readonly district: { readonly name: string; readonly key: string } | null
  readonly lines: readonly FigureLine[]
}

/** A published value in the unit of its measure, or the word of its mark. */
export function publishedText(value: Published, measure: StateMeasure, t: Translate, language: Language): string {
  if (typeof value !== 'number')
    return value.mark === 'not-comparable' ? `${publishedText(value.value, measure, t, language)} (${t('marks:not-comparable')})` : t(`marks:${value.mark}`)
  const unit = stateMeasures[measure]
  if (unit === 'dollars') return money(cents(Math.round(value * 100)), language)
  if (unit === 'share') return numberFormat(language, { style: 'percent', minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value)
  if (unit === 'percent') return numberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(value / 100)
  return count(value, language)
}

/** A figure's view -> the words of its page. */
export function figureFacts(view: FigureView, t: Translate, language: Language): FigureFacts {
  switch (view.kind) {
    case 'state':
      return stateFacts(view, t, language)
    case 'price':
      return priceFacts(view, t, language)
    case 'reported':
      return reportedFacts(view, t, language)
    case 'printed':
      return printedFacts(view, t)
  }
}

function stateFacts({ figure, source, supersededBy, districtKey }: Extract<FigureView, { kind: 'state' }>, t: Translate, language: Language): FigureFacts {
  const name = figure.subject === wholeState ? t('figure:california') : figure.subjectName
  return {
    title: t('figure:title', { what: t(`figure:measure-${figure.measure}`), who: name, year: fiscalYearLabel(figure.fiscalYear) }),
    value: publishedText(figure.value, figure.measure, t, language),
    about: [
      figure.certification === null ? '' : t('figure:certified', { certification: t(`per:certification-${certificationKey(figure.certification)}`) }),
      figure.basis === 'target' ? t('figure:target') : '',
      figure.summedSchools === null ? '' : t('figure:summed', { count: figure.summedSchools, formatted: count(figure.summedSchools, language) }),
      supersededBy === null ? '' : t('figure:superseded', { file: supersededBy }),
    ].filter((sentence) => sentence !== ''),
    district: districtKey === null ? null : { name, key: districtKey },
    lines: [...lineOf(figure.printed, figure.row, figure.column, source.file, t), ...sourceLines(source, t)],
  }
}

function priceFacts({ figure, source }: Extract<FigureView, { kind: 'price' }>, t: Translate, language: Language): FigureFacts {
  return {
    title: t('figure:title-price', { year: fiscalYearLabel(figure.fiscalYear) }),
    value: numberFormat(language, { maximumFractionDigits: 3 }).format(figure.value),
    about: [
      t('figure:averaged', { count: figure.periods, formatted: count(figure.periods, language) }),
      figure.periods === figure.periodsOfAYear ? '' : t('figure:incomplete', { have: figure.periods, whole: figure.periodsOfAYear }),
    ].filter((sentence) => sentence !== ''),
    district: null,
    lines: [...lineOf(figure.printed, figure.row, figure.column, source.file, t), ...sourceLines(source, t)],
  }
}

function reportedFacts({ figure, districtName, file }: Extract<FigureView, { kind: 'reported' }>, t: Translate, language: Language): FigureFacts {
  return {
    title: t('figure:title', {
      what: t(`reported:what-${figure.subject}-${figure.stage === 'used' ? 'used' : figure.stage}`),
      who: districtName,
      year: fiscalYearLabel(figure.fiscalYear),
    }),
    value: reportedValue(figure, t, language),
    about: [t(`reported:kind-${figure.kind}-sentence`), figure.note[language]],
    district: { name: districtName, key: figure.cds },
    lines: [
      ...(figure.quote === '' ? [] : [{ term: t('figure:own-words'), text: figure.quote, isQuoted: true }]),
      { term: t('figure:said-by'), text: figure.saidBy },
      { term: t('figure:published-in'), text: `${figure.publishedIn}, ${figure.published}` },
      { term: t('figure:address'), text: figure.address, href: figure.address },
      ...lineOf(figure.printed, figure.row, 'printed', file, t),
    ],
  }
}

function printedFacts({ name, text, document, districtKey, districtName, page }: Extract<FigureView, { kind: 'printed' }>, t: Translate): FigureFacts {
  const printedIn = documentName(document, t)
  return {
    title: `${t(`document:figure-${name}`)}, ${districtName}, ${printedIn}`,
    value: text.replace(/\s+/g, ' ').trim(),
    about: [],
    district: { name: districtName, key: districtKey },
    lines: [
      { term: t('figure:printed'), text },
      { term: t('figure:title-of-source'), text: printedIn },
      { term: t('figure:file'), text: document.fileName },
      { term: t('item:column-where'), text: t('terms:page-number', { page }) },
    ],
  }
}

function lineOf(printed: string, row: number, column: string, file: string, t: Translate): readonly FigureLine[] {
  return [
    { term: t('figure:printed'), text: printed === '' ? t('marks:missing') : printed },
    { term: t('figure:file'), text: file },
    { term: t('figure:row-and-column'), text: t('figure:at', { row, column }) },
  ]
}

function sourceLines(source: FigureSource, t: Translate): readonly FigureLine[] {
  return [
    { term: t('figure:title-of-source'), text: source.title, isQuoted: true },
    { term: t('figure:author'), text: source.author },
    ...(source.address === '' ? [] : [{ term: t('figure:address'), text: source.address, href: source.address }]),
    ...(source.copy === '' ? [] : [{ term: t('figure:copy'), text: source.copy }]),
    ...(source.published === '' ? [] : [{ term: t('figure:published'), text: source.published }]),
    ...(source.version > 1 ? [{ term: t('figure:version'), text: String(source.version) }] : []),
    ...(source.meaning === '' ? [] : [{ term: t('figure:meaning'), text: source.meaning, isQuoted: true }]),
  ]
}
