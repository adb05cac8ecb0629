import { addresses } from '#addresses.ts'
import type { ActionOfYear, ComparedActionView, Comparison } from '#api.ts'
import { FigureLink } from '#components/amount.tsx'
import { EvidenceLink } from '#components/evidence/evidence-link.tsx'
import { LevelBadge } from '#components/level-badge.tsx'
import { Quoted } from '#components/quoted.tsx'
import { useWords } from '#components/use-words.ts'
import { changeWords, differenceOf } from '#format/change-words.ts'
import { documentName } from '#format/document-name.ts'

function Titles({ items, besides = [] }: { readonly items: readonly ActionOfYear[]; readonly besides?: readonly ActionOfYear[] }) {
  const { language } = useWords()
  const others = besides.filter((one) => !items.some(({ action, title }) => action === one.action && title === one.title))
  return (
    <>
      {items.map((item) => (
        <span className="stacked" key={item.id}>
          <EvidenceLink to={addresses.lineItem(language, item.id, item.planned === null ? undefined : 'planned.total')}>
            <span className="action-number">{item.action}</span> <Quoted from={item.titleLanguage}>{item.title}</Quoted>
          </EvidenceLink>
        </span>
      ))}
      {others.map((item) => (
        <span className="aside" key={item.id}>
          ← {item.action} <Quoted from={item.titleLanguage}>{item.title}</Quoted>
        </span>
      ))}
      {items[0] && <LevelBadge level={items[0].rjLevel} />}
    </>
  )
}

function Amounts({ items }: { readonly items: readonly ActionOfYear[] }) {
  const { t } = useWords()
  if (items.length === 0) return <span className="missing">{t('compare:not-there')}</span>
  return items.map((item) => (
    <span className="stacked" key={item.id}>
      <FigureLink figure={item.planned} missing="not-reported" />
    </span>
  ))
}

function Row({ action, names }: { readonly action: ComparedActionView; readonly names: { readonly before: string; readonly after: string } }) {
  const { language, t } = useWords()
  const { before, after, difference, changes } = action
  // The last column says it in dollars.
  const told = changes.filter((change) => change !== 'dollars' || difference === null)
  return (
    <tr className={[...before, ...after].some(({ rjLevel }) => rjLevel !== 'none') ? 'program rj' : undefined}>
      <th scope="row">
        <Titles items={after.length > 0 ? after : before} besides={after.length > 0 ? before : []} />
        {changeWords({ ...action, changes: told }, t).map((words) => (
          <span className="aside" key={words}>
            {words}
          </span>
        ))}
        {before.length > 1 && <span className="aside">{t('compare:joined')}</span>}
        {before.length > 0 && after.length > 1 && <span className="aside">{t('compare:divided')}</span>}
      </th>
      <td data-label={names.before} className="number">
        <Amounts items={before} />
      </td>
      <td data-label={names.after} className="number">
        <Amounts items={after} />
      </td>
      <td data-label={t('compare:column-difference')} className="number" data-derived="">
        {before.length > 0 && after.length > 0 && (difference === null ? t('compare:unknown-difference') : differenceOf(difference, t, language))}
      </td>
    </tr>
  )
}

/** Actions of one kind, with both pages: each title and each amount opens the page it was read from. */
export function ActionsTable({
  heading,
  note,
  actions,
  compared,
}: {
  readonly heading: 'changed' | 'added' | 'removed' | 'renumbered'
  readonly note: string | undefined
  readonly actions: readonly ComparedActionView[]
  readonly compared: NonNullable<Comparison['compared']>
}) {
  const { t } = useWords()
  const names = {
    before: t('compare:column-before', { document: documentName(compared.before, t) }),
    after: t('compare:column-after', { document: documentName(compared.after, t) }),
  }
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>
        {t(`compare:heading-${heading}`)} <span className="aside-inline">{actions.length}</span>
      </h2>
      {note !== undefined && actions.length > 0 && <p>{note}</p>}
      {actions.length === 0 ? (
        <p>{t('compare:none-of-kind')}</p>
      ) : (
        <table className="rows figures actions">
          <caption className="visually-hidden">{t(`compare:heading-${heading}`)}</caption>
          <thead>
            <tr>
              <th scope="col">{t('compare:column-action')}</th>
              <th scope="col" className="number">
                {names.before}
              </th>
              <th scope="col" className="number">
                {names.after}
              </th>
              <th scope="col" className="number">
                {t('compare:column-difference')}
              </th>
            </tr>
          </thead>
          <tbody>
            {actions.map((action) => (
              <Row key={`${action.before[0]?.id ?? ''} ${action.after[0]?.id ?? ''}`} action={action} names={names} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
