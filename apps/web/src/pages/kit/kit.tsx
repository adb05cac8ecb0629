import { fiscalYearLabel, meetings } from '@cuentas/shared'
import { useLoaderData, useLocation, type LoaderFunctionArgs } from 'react-router'
import { addresses, withFocus } from '#addresses.ts'
import type { KitView } from '#api.ts'
import { Breadcrumbs } from '#components/breadcrumbs.tsx'
import { Follow } from '#components/follow.tsx'
import { Fictional } from '#components/fictional.tsx'
import { FocusField, FocusSwitch } from '#components/focus-switch.tsx'
import { Link } from '#components/link.tsx'
import { Notice } from '#components/notice.tsx'
import { PageCite } from '#components/page-cite.tsx'
import { PageTitle } from '#components/page-title.tsx'
import { useWords } from '#components/use-words.ts'
import { count } from '#format/list.ts'
import { kitTexts } from '#format/kit/kit-texts.ts'
import { speakingTimes, type SpeakingTime } from '#format/kit/script.ts'
import { apiOf } from '#load-context.ts'
import { askedKit } from '#pages/kit/asked-kit.ts'
import { KitSheet } from '#pages/kit/kit-sheet.tsx'
import { Letter } from '#pages/kit/letter.tsx'
import { paperOfKit } from '#pages/kit/paper-of-kit.ts'
import { MeetingDates } from '#pages/kit/meeting-dates.tsx'
import { Trend } from '#pages/kit/trend.tsx'
import { askedOfApi } from '#pages/not-found/asked-of-api.ts'
import '#styles/kit.css'

/** A kit for a board meeting of one district. A district without a plan has no kit, and the dates of its meetings all the same. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { minutes, asked } = askedKit(request, params['cds'] ?? '')
  const { origin } = new URL(request.url)
  const history = await askedOfApi(apiOf(context).district.history({ key: asked.key, focus: asked.focus, lineItems: 'in-ranges' }), 'district')
  const hasPlan = history.district.planYears.length > 0
  return {
    district: history.district,
    focus: history.focus,
    kit: hasPlan ? await askedOfApi(apiOf(context).kit.get(asked), 'year') : null,
    calendar: await askedOfApi(apiOf(context).kit.calendar({ key: asked.key }), 'district'),
    minutes,
    origin,
    kept: new URL(request.url).searchParams.get('data'),
  }
}

/** Chooses meeting, plan and speaking time. A plain form: it works without scripts. */
function KitChoices({ kit, minutes }: { readonly kit: KitView; readonly minutes: SpeakingTime }) {
  const { language, t } = useWords()
  return (
    <form className="filter" action={addresses.kit(language, kit.district.key)} aria-label={t('kit:title')}>
      <FocusField />
      <div className="field">
        <label htmlFor="meeting">{t('kit:meeting')}</label>
        <select id="meeting" name="meeting" defaultValue={kit.meeting}>
          {meetings.map((one) => (
            <option key={one} value={one}>
              {t(`kit:meeting-${one}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="year">{t('kit:year')}</label>
        <select id="year" name="year" defaultValue={fiscalYearLabel(kit.brief.planYear)}>
          {kit.planYears.map((year) => (
            <option key={year} value={fiscalYearLabel(year)}>
              {fiscalYearLabel(year)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="minutes">{t('kit:minutes')}</label>
        <select id="minutes" name="minutes" defaultValue={minutes}>
          {speakingTimes.map((time) => (
            <option key={time} value={time}>
              {t('kit:minutes-choice', { count: time, formatted: count(time, language) })}
            </option>
          ))}
        </select>
      </div>
      <button type="submit">{t('kit:make')}</button>
    </form>
  )
}

export default function KitPage() {
  const { district, focus, kit, calendar, minutes, origin, kept } = useLoaderData<typeof loader>()
  const { language, t } = useWords()
  const { search } = useLocation()
  const texts = kit && kitTexts(kit, minutes, origin, t, language)
  return (
    <article className="measure-wide kit">
      <PageTitle title={`${t('kit:title')}: ${district.name}`} description={t('kit:lead')} />
      <Breadcrumbs
        steps={[
          { name: t('site:nav-districts'), to: addresses.home(language) },
          { name: district.name, to: addresses.district(language, district.key) },
        ]}
      />
      <Fictional district={district} />
      <header className="no-print">
        <h1>{t('kit:title')}</h1>
        <p className="lead">{t('kit:lead')}</p>
        {kit ? (
          <>
            <FocusSwitch />
            <KitChoices kit={kit} minutes={minutes} />
            <p>
              <Link to={addresses.learn(language, 'hearing')}>{t('learn:hearing-title')}</Link>
            </p>
          </>
        ) : (
          <p>{t('kit:no-plan')}</p>
        )}
      </header>
      {kit && kept !== null && kept !== kit.dataVersion && <Notice>{t('kit:newer-note', { kept: kept.slice(0, 20) })}</Notice>}
      {kit && texts && (
        <p className="no-print">
          <a
            className="button"
            href={withFocus(`${addresses.kitPdf(language, district.key)}${search}`, kit.focus)}
            data-kit-pdf={JSON.stringify(paperOfKit(kit, texts, origin, t, language))}
          >
            {t('kit:pdf')}
          </a>{' '}
          <span role="status" data-busy={t('kit:pdf-busy')} data-failed={t('kit:pdf-failed')} />
        </p>
      )}
      {kit && (
        <p className="kit-actions no-print needs-script" hidden>
          <button type="button" className="button" data-kit-print="">
            {t('kit:print')}
          </button>{' '}
          <button type="button" className="button" data-kit-save={`kit-${district.key}-${language}.html`}>
            {t('kit:save')}
          </button>{' '}
          {t('kit:save-hint')}
        </p>
      )}
      {kit && texts && <KitSheet kit={kit} texts={texts} minutes={minutes} />}
      {kit && <Trend kit={kit} />}
      {kit && <Letter kit={kit} />}
      <Follow district={district} focus={focus} />
      <MeetingDates calendar={calendar} district={district} />
      <div className="no-print">
        <PageCite title={`${t('kit:title')}: ${district.name}`} />
      </div>
    </article>
  )
}
