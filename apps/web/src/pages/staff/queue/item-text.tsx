import { cents, isCents, type DecidingWords } from '@cuentas/shared'
import { Quoted } from '#components/quoted.tsx'
import { useWords } from '#components/use-words.ts'
import { money } from '#format/money.ts'
import { locales } from '#language.ts'
import { piecesOf } from '#pages/line-item/description.tsx'
import type { ItemView } from '#pages/staff/queue/item-view.ts'

function Marked({ text, because, field }: { readonly text: string; readonly because: readonly DecidingWords[]; readonly field: DecidingWords['field'] }) {
  return piecesOf(text, because, field).map((piece, index) => (piece.decides ? <mark key={index}>{piece.text}</mark> : <span key={index}>{piece.text}</span>))
}

/** The action's figures and its whole text, with the words that decided its tag marked; what the program says, how sure, and why. */
export function ItemText({ view }: { readonly view: ItemView }) {
  const { language, t } = useWords()
  const { lineItem, tag, ruledTag, row, document, description } = view
  const because = ruledTag?.because ?? []
  const sure = new Intl.NumberFormat(locales[language], { style: 'percent' }).format(tag?.confidence ?? 0)
  return (
    <>
      <dl className="facts desk-figures">
        {lineItem.figures
          .filter(({ fund }) => fund === 'total' || fund === 'lcff')
          .map(({ phase, fund, amount }) => (
            <div key={`${phase}-${fund}`}>
              <dt>
                {t(`terms:${phase}`)}, {t(`item:fund-${fund}`)}
              </dt>
              <dd>{isCents(amount) ? money(amount, language) : t('staff-queue:no-amount')}</dd>
            </div>
          ))}
        {row && (
          <div>
            <dt>{t('staff-queue:column-at-risk')}</dt>
            <dd>{money(cents(row.atRisk), language)}</dd>
          </div>
        )}
      </dl>
      <blockquote className="as-printed desk-text" lang={document.language === language ? undefined : document.language}>
        <strong>
          <Marked text={lineItem.title} because={because} field="title" />
        </strong>{' '}
        <Marked text={description} because={because} field="description" />
      </blockquote>
      <p className="desk-reason">
        {t(tag?.origin === 'person' ? 'staff-queue:tag-by-person' : 'staff-queue:tag-by-rules', {
          program: t(`categories:${tag?.category ?? 'not-stated'}`),
          level: t(`terms:level-${tag?.rjLevel ?? 'none'}`),
          sure,
          origin: ruledTag?.origin ?? '',
        })}{' '}
        {because.length > 0 && (
          <>
            {t('staff-queue:because')}{' '}
            {because.map(({ field, start, words, rule }) => (
              <span key={`${field}-${start}-${rule}`} className="deciding">
                <q>
                  <Quoted from={document.language}>{words}</Quoted>
                </q>{' '}
              </span>
            ))}
          </>
        )}
      </p>
    </>
  )
}
