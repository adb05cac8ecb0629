import { useWords } from '#components/use-words.ts'

/** The head of a table of printed figures: which figure, how much, on which page. */
export function FiguresHead() {
  const { t } = useWords()
  return (
    <thead>
      <tr>
        <th scope="col">{t('item:column-figure')}</th>
        <th scope="col" className="number">
          {t('item:column-amount')}
        </th>
        <th scope="col">{t('item:column-where')}</th>
      </tr>
    </thead>
  )
}
