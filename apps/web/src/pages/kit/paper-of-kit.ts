import { fiscalYearLabel } from '@cuentas/shared'
import { addresses } from '#addresses.ts'
import type { KitView } from '#api.ts'
import { focusName } from '#format/focus-words.ts'
import { placeText, type Footnote } from '#format/kit/footnotes.ts'
import { questionsAtFirst, type KitTexts } from '#format/kit/kit-texts.ts'
import type { Placed, Said } from '#format/kit/said.ts'
import { count } from '#format/list.ts'
import { day as dayWords } from '#format/moment.ts'
import { locales, type Language } from '#language.ts'
import type { Translate } from '#locales/words.ts'
import { questionsSection, scriptSection, type PaperPart, type PaperSheet, type Runs } from '#paper/paper-sheet.ts'

/** Pages that a footnote lists by name; more are counted. */
const mostPages = 3

/** The sheet of a kit for paper: the same words as on the page. */
export function paperOfKit(kit: KitView, texts: KitTexts, origin: string, t: Translate, language: Language): PaperSheet {
  const { brief, focus, district, meeting } = kit
  const { numbers, misprint, steady, changes, moreChanges, questions, script, notes, noteOf, address } = texts
  const runs = (said: Said) => runsOf(said, noteOf, language)
  const text = (words: string): PaperPart => ({ kind: 'text', runs: [{ text: words }] })
  const { promise, changes: found } = brief
  return {
    language: locales[language],
    title: t('kit:sheet-title', { program: focusName(focus, t), district: district.name }),
    under: t('kit:sheet-for', { meeting: t(`kit:meeting-${meeting}`).toLowerCase(), year: fiscalYearLabel(brief.planYear) }),
    address,
    addressWords: `${t('kit:qr')}: ${address}`,
    sections: [
      {
        id: 'numbers',
        heading: t('kit:numbers'),
        parts: [
          ...(numbers.length === 0
            ? [text(t('kit:nothing-planned'))]
            : [
                {
                  kind: 'table' as const,
                  title: t('kit:numbers'),
                  head: [t('kit:column-number'), t('kit:column-what'), t('kit:column-source')],
                  rows: numbers.map((number) => [
                    [{ text: number.value, strong: true }],
                    [{ text: number.text }],
                    [{ text: noteNumbers(number, noteOf).join(', ') }],
                  ]),
                },
              ]),
          ...(promise && promise.estimatedActual === null ? [text(t('kit:estimated-not-reported', { year: fiscalYearLabel(promise.fiscalYear) }))] : []),
          ...misprint.map((one) => ({ kind: 'text' as const, runs: runs(one) })),
          ...(steady.length === 0 ? [] : [{ kind: 'text' as const, runs: [{ text: `${t('kit:steady')} `, strong: true }, ...spaced(steady.map(runs))] }]),
        ],
      },
      {
        id: 'changes',
        heading: `${t('kit:changes')}${found.since === 'nothing-to-compare' ? '' : ` ${t(`kit:changes-since-${found.since}`)}`}`,
        parts: [
          ...(found.since === 'nothing-to-compare' ? [text(t('kit:changes-nothing-to-compare'))] : changes.length === 0 ? [text(t('kit:changes-none'))] : []),
          ...(changes.length === 0 ? [] : [{ kind: 'list' as const, ordered: false, items: changes.map(runs) }]),
          ...(moreChanges > 0 ? [text(t('kit:change-more-rows', { count: moreChanges, formatted: count(moreChanges, language) }))] : []),
        ],
      },
      {
        id: questionsSection,
        heading: t('kit:questions'),
        parts:
          questions.length === 0
            ? [text(t('kit:questions-none'))]
            : [{ kind: 'list', ordered: true, items: questions.slice(0, questionsAtFirst).map(({ said }) => runs(said)) }],
      },
      { id: scriptSection, heading: t('kit:script'), parts: [{ kind: 'text', runs: spaced(script.map(runs)) }] },
      {
        id: 'sources',
        heading: t('kit:sources'),
        parts: [
          { kind: 'sources', items: notes.map((note) => sourceOf(note, kit, origin, t, language)) },
          text(t('kit:stands-for')),
          text(`${t('kit:data-version', { version: kit.dataVersion, day: dayWords(kit.madeOn, language) })} ${t('kit:newer', { address })}`),
        ],
      },
    ],
  }
}

type NoteOf = (figure: Placed) => Footnote | undefined

/** The numbers of the footnotes of what is said, each once. */
function noteNumbers({ figures }: Said, noteOf: NoteOf): readonly number[] {
  return [...new Set(figures.flatMap((figure) => noteOf(figure)?.number ?? []))]
}

/** Words with a document's own marked as English where the sheet is Spanish, and the numbers of the footnotes behind the last. */
function runsOf(said: Said, noteOf: NoteOf, language: Language): Runs {
  const pieces = said.text.split(/(<quoted>.*?<\/quoted>)/).filter((piece) => piece !== '')
  const runs = pieces.map((piece) => {
    const quoted = /^<quoted>(.*)<\/quoted>$/.exec(piece)?.[1]
    return quoted === undefined ? { text: piece } : language === 'en' ? { text: quoted } : { text: quoted, foreign: 'en' as const }
  })
  const notes = noteNumbers(said, noteOf)
  return notes.length === 0 ? runs : [...runs, { text: '', notes }]
}

/** Sentences behind each other with a space between. */
function spaced(sentences: readonly Runs[]): Runs {
  return sentences.flatMap((runs, at) => (at === 0 ? runs : [{ text: ' ' }, ...runs]))
}

function sourceOf({ number, places }: Footnote, kit: KitView, origin: string, t: Translate, language: Language) {
  const pages = [...new Map(places.map((place) => [`${place.document} ${place.page}`, place])).values()]
  const more = pages.length - mostPages
  return {
    number,
    links: pages.slice(0, mostPages).map((place) => ({
      text: placeText(place, kit.documents, t),
      address: `${origin}${place.lineItem === null ? addresses.documentPage(language, place.document, place.page) : addresses.lineItem(language, place.lineItem)}`,
    })),
    more: more > 0 ? t('kit:source-more', { count: more, formatted: count(more, language) }) : '',
  }
}
