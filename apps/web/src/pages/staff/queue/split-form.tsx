import { categories, cents, isCents, rjLevels } from '@cuentas/shared'
import { useWords } from '#components/use-words.ts'
import { list } from '#format/list.ts'
import { money } from '#format/money.ts'
import type { ItemView } from '#pages/staff/queue/item-view.ts'
import { splitRows } from '#pages/staff/queue/split-fields.ts'

/** Divides the planned figure between programs, by a source. What is not named stays as a bundle; the remainder is counted live, to the cent. */
export function SplitForm({ view }: { readonly view: ItemView }) {
  const { language, t } = useWords()
  const { lineItem, splits, version } = view
  const figure = lineItem.figures.find(({ phase, fund }) => phase === 'planned' && fund === 'total')
  if (!figure || !isCents(figure.amount) || figure.amount <= 0) return null
  const whole = figure.amount
  return (
    <details className="split" id="split" data-split-details="" open={splits.length > 0}>
      <summary>{t('staff-queue:split-title')}</summary>
      {splits.map((split) => (
        <p key={`${split.phase}-${split.fund}`}>
          {t('staff-queue:split-now', {
            parts: list(
              split.parts.map((part) => `${money(part.cents, language)} ${t(`categories:${part.category ?? 'not-stated'}`)}`),
              language,
            ),
            source: `${split.source.words}, ${split.source.date}`,
          })}
        </p>
      ))}
      <form method="post" data-island="split draft" data-draft={`split ${lineItem.id} ${version}`} data-whole={whole} data-language={language}>
        <input type="hidden" name="version" value={version} />
        <p>{t('staff-queue:split-lead', { whole: money(whole, language) })}</p>
        {splitRows.map((row) => (
          <fieldset key={row} className="split-row">
            <legend className="visually-hidden">{t('staff-queue:part', { number: row + 1 })}</legend>
            <label>
              {t('staff-queue:program')}
              <select name={`part-${row}`} defaultValue="">
                <option value="">{t('staff-queue:part-none')}</option>
                {categories.map((category) => (
                  <option key={category} value={category}>
                    {t(`categories:${category}`)}
                  </option>
                ))}
              </select>
            </label>
            <label>
              {t('staff-queue:level')}
              <select name={`part-level-${row}`} defaultValue="">
                <option value="">{t('staff-queue:level-by-program')}</option>
                {rjLevels.map((level) => (
                  <option key={level} value={level}>
                    {t(`terms:level-${level}`)}
                  </option>
                ))}
              </select>
            </label>
            <label>
              {t('staff-queue:dollars')}
              <input name={`part-amount-${row}`} inputMode="decimal" autoComplete="off" maxLength={20} data-part-amount="" />
            </label>
          </fieldset>
        ))}
        <p aria-live="polite">
          {t('staff-queue:remainder')} <output data-remainder="">{money(cents(whole), language)}</output>{' '}
          <strong data-too-much="" hidden>
            {t('staff-queue:too-much')}
          </strong>
        </p>
        <fieldset>
          <legend>{t('staff-queue:source')}</legend>
          <label>
            <input type="radio" name="source-kind" value="district-answer" defaultChecked /> {t('staff-queue:source-answer')}
          </label>{' '}
          <label>
            <input type="radio" name="source-kind" value="budget-line" /> {t('staff-queue:source-budget')}
          </label>
        </fieldset>
        <p className="form-field">
          <label htmlFor="source">{t('staff-queue:source-words')}</label>
          <input id="source" name="source" required maxLength={2000} />
        </p>
        <p className="form-field">
          <label htmlFor="source-date">{t('staff-queue:source-date')}</label>
          <input id="source-date" name="source-date" type="date" required />
        </p>
        <p className="form-field">
          <label htmlFor="split-reason">{t('staff-queue:reason')}</label>
          <input id="split-reason" name="reason" required maxLength={2000} />
        </p>
        <button name="intent" value="split">
          {t('staff-queue:split-save')}
        </button>
      </form>
      {splits.length > 0 && (
        <form method="post" className="staff-row-form">
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="reason" value={t('staff-queue:unsplit')} />
          <button name="intent" value="unsplit" className="button quiet">
            {t('staff-queue:unsplit')}
          </button>
        </form>
      )}
    </details>
  )
}
