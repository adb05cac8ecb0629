import { fiscalYearLabel } from '@cuentas/shared'
import type { KitView } from '#api.ts'
import { useWords } from '#components/use-words.ts'
import type { KitTexts } from '#format/kit/kit-texts.ts'
import type { Said } from '#format/kit/said.ts'
import type { SpeakingTime } from '#format/kit/script.ts'
import { focusName } from '#format/focus-words.ts'
import { count } from '#format/list.ts'
import { Noted, NoteMarks } from '#pages/kit/noted.tsx'
import { QrCode } from '#components/qr-code.tsx'
import { Questions } from '#pages/kit/questions.tsx'
import { Sources } from '#pages/kit/sources.tsx'

/** The sheet: what is printed, on one Letter page. */
export function KitSheet({ kit, texts, minutes }: { readonly kit: KitView; readonly texts: KitTexts; readonly minutes: SpeakingTime }) {
  const { language, t } = useWords()
  const { brief, focus, district } = kit
  const { numbers, misprint, steady, changes, moreChanges, questions, script, scriptWords, notes, noteOf, address } = texts
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
        {misprint.map((one) => (
          <p key={one.text}>
            <span>
              <Noted said={one} noteOf={noteOf} />
            </span>
          </p>
        ))}
        {steady.length > 0 && (
          <p>
            <strong>{t('kit:steady')}</strong>{' '}
            {steady.map((one) => (
              <span key={one.text}>
                <Noted said={one} noteOf={noteOf} />{' '}
              </span>
            ))}
          </p>
        )}
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
        {moreChanges > 0 && <p>{t('kit:change-more-rows', { count: moreChanges, formatted: count(moreChanges, language) })}</p>}
      </section>

      <Questions questions={questions} noteOf={noteOf} />

      <section aria-labelledby="kit-script" className="kit-script">
        <h3 id="kit-script">{t('kit:script')}</h3>
        <p
          className="no-print"
          data-of-language=""
          data-script-hint={t('kit:script-hint', { words: '{}', count: minutes, formatted: count(minutes, language) })}
        >
          {t('kit:script-hint', { words: scriptWords, count: minutes, formatted: count(minutes, language) })}
        </p>
        <p data-script="" data-ask={t('kit:say-ask')}>
          {script.map((one, at) => (
            <span key={one.text} {...partOfScript(one, at === script.length - 1, texts)}>
              <Noted said={one} noteOf={noteOf} />{' '}
            </span>
          ))}
        </p>
      </section>

      <Sources notes={notes} kit={kit} address={address} />
    </section>
  )
}

/** What a person's own questions take the place of in the script (kit-editing.ts): ours, and the words before them; they stand before the last sentence. */
function partOfScript(said: Said, isLast: boolean, { questions, ask }: KitTexts): Readonly<Record<string, string>> {
  if (isLast) return { 'data-script-close': '' }
  return said.text === ask || questions.some((question) => question.said === said) ? { 'data-script-question': '' } : {}
}
