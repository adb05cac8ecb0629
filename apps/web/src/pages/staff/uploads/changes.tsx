import { fiscalYearLabel } from '@cuentas/shared'
import { useWords } from '#components/use-words.ts'
import { gapKind } from '#format/gap.ts'
import { count } from '#format/list.ts'
import { money } from '#format/money.ts'
import { rangePhrase } from '#format/range.ts'
import type { Language } from '#language.ts'
import type { Translate } from '#locales/words.ts'
import type { UploadView } from '#pages/staff/uploads/upload-view.ts'

type Changed = NonNullable<NonNullable<UploadView['read']>['changes']>
type Point = Changed['points'][number]

/** A figure of the history in words: the whole plan and the range of restorative justice; or why there is none. */
function pointWords(value: Point['after'] | null, phase: Point['phase'], t: Translate, language: Language): string {
  if (value === null) return t('staff-uploads:nothing-yet')
  if ('gap' in value) return t(`terms:gap-short-${gapKind(value.gap, phase)}`)
  return t('staff-uploads:point', { plan: money(value.plan.cents, language), range: rangePhrase(value.restorativeJustice, t, language) })
}

function Actions({ actions }: { readonly actions: Changed['actions'] }) {
  const { language, t } = useWords()
  return actions.map(({ against, added, removed, changed, same, total }, at) => (
    <p key={`${against.kind}-${at}`}>
      {t(against.sameYear ? 'staff-uploads:against-same-year' : 'staff-uploads:against-year-before', {
        document:
          against.planYear === null
            ? t(`kinds:name-without-year-${against.kind}`)
            : t(`kinds:name-${against.kind}`, { year: fiscalYearLabel(against.planYear) }),
        added: count(added, language),
        removed: count(removed, language),
        changed: count(changed, language),
        same: count(same, language),
        before: money(total.before, language),
        after: money(total.after, language),
      })}
    </p>
  ))
}

/** What publishing would change in the public record: the district's history year by year, and the actions against those of the plan before. */
export function Changes({ changes: { points, actions, again } }: { readonly changes: Changed; readonly about: unknown }) {
  const { language, t } = useWords()
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{t('staff-uploads:changes-title')}</h2>
      {again > 0 && <p>{t('staff-uploads:again')}</p>}
      <Actions actions={actions} />
      {points.length === 0 ? (
        <p>{t('staff-uploads:no-changes')}</p>
      ) : (
        <table className="rows">
          <caption>{t('staff-uploads:history-changes')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('staff-uploads:column-year')}</th>
              <th scope="col">{t('staff-uploads:column-before')}</th>
              <th scope="col">{t('staff-uploads:column-after')}</th>
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={`${point.fiscalYear}-${point.phase}`}>
                <th scope="row">
                  {fiscalYearLabel(point.fiscalYear)}, {t(`terms:${point.phase}`)}
                </th>
                <td data-label={t('staff-uploads:column-before')}>{pointWords(point.before, point.phase, t, language)}</td>
                <td data-label={t('staff-uploads:column-after')}>{pointWords(point.after, point.phase, t, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
