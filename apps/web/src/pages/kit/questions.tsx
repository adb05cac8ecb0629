import { useWords } from '#components/use-words.ts'
import type { Footnote } from '#format/kit/footnotes.ts'
import { questionsAtFirst } from '#format/kit/kit-texts.ts'
import { plain, type Placed, type Said } from '#format/kit/said.ts'
import { Noted } from '#pages/kit/noted.tsx'

/**
 * The questions, the first three chosen. Where scripts run, a person chooses others, puts them in order and says them in their own words
 * (kit-editing.ts); what they write never leaves the browser. Without scripts the three stand as they are.
 */
export function Questions({
  questions,
  noteOf,
}: {
  readonly questions: readonly { readonly id: string; readonly said: Said }[]
  readonly noteOf: (figure: Placed) => Footnote | undefined
}) {
  const { t } = useWords()
  return (
    <section aria-labelledby="kit-questions" data-kit-questions="">
      <h3 id="kit-questions">{t('kit:questions')}</h3>
      <p className="no-print needs-script" hidden>
        {t('kit:private')}
      </p>
      {questions.length === 0 && <p>{t('kit:questions-none')}</p>}
      <ol className="kit-questions">
        {questions.map(({ id, said }, at) => (
          <li key={id} data-question={id} data-chosen={at < questionsAtFirst ? '' : undefined}>
            <p data-question-text="">
              <Noted said={said} noteOf={noteOf} />
            </p>
            <QuestionTools number={at + 1} text={plain(said.text)} chosen={at < questionsAtFirst} />
          </li>
        ))}
        <li data-question="own" className="needs-script" hidden>
          <p data-question-text="" />
          <QuestionTools number={questions.length + 1} text="" chosen={false} own />
        </li>
      </ol>
    </section>
  )
}

function QuestionTools({
  number,
  text,
  chosen,
  own = false,
}: {
  readonly number: number
  readonly text: string
  readonly chosen: boolean
  readonly own?: boolean
}) {
  const { t } = useWords()
  const label = own ? t('kit:question-own') : t('kit:question-text', { number })
  return (
    <div className="kit-tools no-print needs-script" hidden>
      <label>
        <input type="checkbox" data-choose="" defaultChecked={chosen} /> {t('kit:question-choose')}
      </label>
      <button type="button" data-move="-1" aria-label={`${t('kit:question-up')}: ${label}`}>
        {t('kit:question-up')}
      </button>
      <button type="button" data-move="1" aria-label={`${t('kit:question-down')}: ${label}`}>
        {t('kit:question-down')}
      </button>
      <textarea rows={3} aria-label={label} defaultValue={text} data-words="" placeholder={own ? label : undefined} />
      {!own && (
        <button type="button" data-reset={text}>
          {t('kit:question-reset')}
        </button>
      )}
    </div>
  )
}
