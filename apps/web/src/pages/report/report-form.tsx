import { reportKinds } from '@cuentas/shared'
import { useWords } from '#components/use-words.ts'
import type { ReportAnswer } from '#pages/report/take-report.ts'

/** What is wrong, in a plain form: no account, no e-mail, no script. */
export function ReportForm({ answer }: { readonly answer: ReportAnswer | undefined }) {
  const { t } = useWords()
  return (
    <>
      {answer && (
        <div className="notice" role="alert">
          <p>{t(`report:problem-${answer.problem}`)}</p>
        </div>
      )}
      <form method="post" className="report-form">
        <fieldset>
          <legend>{t('report:kind')}</legend>
          {reportKinds.map((kind) => (
            <p key={kind}>
              <label className="tick">
                <input type="radio" name="kind" value={kind} required defaultChecked={answer?.kind === kind} /> {t(`report:kind-${kind}`)}
              </label>
            </p>
          ))}
        </fieldset>
        <p className="form-field">
          <label htmlFor="words">{t('report:words')}</label>
          <textarea id="words" name="words" rows={6} maxLength={2000} required aria-describedby="words-hint" defaultValue={answer?.words ?? ''} />
          <span className="hint" id="words-hint">
            {t('report:words-hint')}
          </span>
        </p>
        <input type="text" name="website" hidden tabIndex={-1} autoComplete="off" aria-hidden="true" />
        <button>{t('report:send')}</button>
      </form>
      <p className="note">{t('report:privacy')}</p>
    </>
  )
}
