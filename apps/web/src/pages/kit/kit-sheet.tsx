import { fiscalYearLabel } from '@cuentas/shared'
import { addresses } from '#addresses.ts'
import type { KitView } from '#api.ts'
import { useWords } from '#components/use-words.ts'
import { changeText } from '#format/kit/change-text.ts'
import { footnotesOf } from '#format/kit/footnotes.ts'
import { kitNumbers, permille } from '#format/kit/numbers.ts'
import { questionText } from '#format/kit/question-text.ts'
import { scriptOf, type SpeakingTime } from '#format/kit/script.ts'
import { wordCount } from '#format/kit/said.ts'
import { focusName } from '#format/focus-words.ts'
import { count } from '#format/list.ts'
import { money } from '#format/money.ts'
import { Noted, NoteMarks } from '#pages/kit/noted.tsx'
import { QrCode } from '#components/qr-code.tsx'
import { Questions, questionsAtFirst } from '#pages/kit/questions.tsx'
import { Sources } from '#pages/kit/sources.tsx'

/** Rows of what changed that a sheet has room for. */
const mostChanges = 4

/** The sheet: what is printed, on one Letter page. */
export function KitSheet({ kit, minutes, origin }: { readonly kit: KitView; readonly minutes: SpeakingTime; readonly origin: string }) {
  const { language, t } = useWords()
  const { brief, focus, district } = kit
  const numbers = kitNumbers(kit, t, language)
  const changes = brief.changes.rows.slice(0, mostChanges).map((row) => changeText(row, brief.changes.since, t, language))
  const questions = brief.questions.map((question) => ({ id: question.id, said: questionText(question, focus, t, language) }))
  const script = scriptOf(
    kit,
    questions.slice(0, questionsAtFirst).map(({ said }) => said),
    minutes,
    t,
    language,
  )
  const said = [...numbers, ...changes, ...questions.map((question) => question.said), ...script]
  const { notes, noteOf } = footnotesOf(
    said.flatMap(({ figures }) => figures),
    kit.documents,
    t,
    language,
  )
  const more = brief.changes.rows.length - changes.length
  // The address says which data the kit was made from: whoever opens it later is told when there is newer.
  const address = `${origin}${addresses.kit(language, district.key)}?data=${kit.dataVersion}`
  const words = script.reduce((sum, { text }) => sum + wordCount(text), 0)
  return (
    <section className="kit-sheet" aria-labelledby="kit-title" data-kit="" data-kit-version={kit.dataVersion}>
      <header className="kit-head">
        <div>
          <h2 id="kit-title">{t('kit:sheet-title', { program: focusName(focus, t), district: district.name })}</h2>
          <p>{t('kit:sheet-for', { meeting: t(`kit:meeting-${kit.meeting}`).toLowerCase(), year: fiscalYearLabel(brief.planYear) })}</p>
        </div>
        <QrCode text={address} label={t('kit:qr')} />
      </header>

      <section aria-labelledby="kit-numbers">
        <h3 id="kit-numbers">{t('kit:numbers')}</h3>
        {numbers.length === 0 && <p>{t('kit:nothing-planned')}</p>}
        <ul className="kit-numbers">
          {numbers.map((number) => (
            <li key={number.text}>
              <b className="number">{number.value}</b> {number.text}
              <NoteMarks said={number} noteOf={noteOf} />
            </li>
          ))}
        </ul>
        {brief.promise && brief.promise.estimatedActual === null && (
          <p>{t('kit:estimated-not-reported', { year: fiscalYearLabel(brief.promise.fiscalYear) })}</p>
        )}
        <Steadiness kit={kit} />
      </section>

      <section aria-labelledby="kit-changes">
        <h3 id="kit-changes">
          {t('kit:changes')}
          {brief.changes.since !== 'nothing-to-compare' && ` ${t(`kit:changes-since-${brief.changes.since}`)}`}
        </h3>
        {brief.changes.since === 'nothing-to-compare' && <p>{t('kit:changes-nothing-to-compare')}</p>}
        {brief.changes.since !== 'nothing-to-compare' && changes.length === 0 && <p>{t('kit:changes-none')}</p>}
        <ul>
          {changes.map((change) => (
            <li key={change.text}>
              <Noted said={change} noteOf={noteOf} />
            </li>
          ))}
        </ul>
        {more > 0 && <p>{t('kit:change-more-rows', { count: more, formatted: count(more, language) })}</p>}
      </section>

      <Questions questions={questions} noteOf={noteOf} />

      <section aria-labelledby="kit-script" className="kit-script">
        <h3 id="kit-script">{t('kit:script')}</h3>
        <p className="no-print" data-of-language="">
          {t('kit:script-hint', { words, count: minutes, formatted: count(minutes, language) })}
        </p>
        <p>
          {script.map((one) => (
            <span key={one.text}>
              <Noted said={one} noteOf={noteOf} />{' '}
            </span>
          ))}
        </p>
      </section>

      <Sources notes={notes} kit={kit} address={address} />
    </section>
  )
}

/** "Steady and sizable", the two words of the campaign's recommendation, as plain measures. */
function Steadiness({ kit: { brief } }: { readonly kit: KitView }) {
  const { language, t } = useWords()
  const { steadiness, planYear } = brief
  if (!steadiness) return null
  const year = fiscalYearLabel(planYear)
  const { sizable, yearsInARow, largestFall } = steadiness
  const sentences = [
    sizable ? t('kit:sizable', { share: permille(sizable.permille, language), year }) : t('kit:sizable-unknown', { year }),
    yearsInARow > 0 ? t('kit:steady-years', { count: yearsInARow, formatted: count(yearsInARow, language) }) : t('kit:steady-none', { year }),
    largestFall
      ? t('kit:largest-fall', {
          from: money(largestFall.from.cents, language),
          to: money(largestFall.to.cents, language),
          fromYear: fiscalYearLabel(largestFall.from.fiscalYear),
          toYear: fiscalYearLabel(largestFall.to.fiscalYear),
        })
      : t('kit:no-fall'),
  ]
  return (
    <p>
      <strong>{t('kit:steady')}</strong> {sentences.join(' ')}
    </p>
  )
}
