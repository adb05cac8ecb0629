import type { FigureTable } from '@cuentas/shared'
import { useWords } from '#components/use-words.ts'
import { words } from '#locales/words.ts'

/** A table's name; in Spanish with its English title beside it, because most plans print only that. */
export function TableName({ table }: { readonly table: FigureTable }) {
  const { language, t } = useWords()
  if (language === 'en') return t(`terms:table-${table}`)
  return (
    <>
      {t(`terms:table-${table}`)} (<span lang="en">{words('en')(`terms:table-${table}`).replace(/^Table \d\. /, '')}</span>)
    </>
  )
}
