import type { TableName } from '@cuentas/shared'
import { useLocation } from 'react-router'
import { useWords } from '#components/use-words.ts'
import { count } from '#format/list.ts'
import { withoutFrame } from '#language.ts'

/** Takes a table away: the same rows and sums as the page shows, as the address chooses them. Plain links, so that they work without scripts. */
export function Downloads({
  table,
  rows,
  whole = false,
}: {
  readonly table: TableName
  readonly rows: number
  /** True where the page shows a part of the list and the file has all of it. */
  readonly whole?: boolean
}) {
  const { pathname, search } = useLocation()
  const { language, t } = useWords()
  const query = new URLSearchParams(search)
  if (whole) query.delete('page')
  query.set('table', table)
  const address = (form: string) => `${withoutFrame(pathname).replace(/\/+$/, '')}.${form}?${query.toString()}`
  return (
    <p className="downloads">
      <a href={address('csv')} download>
        {t('keep:download-csv', { count: rows, formatted: count(rows, language) })}
      </a>{' '}
      <span className="downloads-other">
        <a href={address('xlsx')} download>
          {t('keep:download-xlsx')}
        </a>{' '}
        <a href={address('json')} download>
          {t('keep:download-json')}
        </a>
      </span>
    </p>
  )
}
