import type { Upload } from '@cuentas/shared'
import { AmountText } from '#components/amount.tsx'
import { within } from '#components/page-picture.tsx'
import { useWords } from '#components/use-words.ts'
import type { UploadView } from '#pages/staff/uploads/upload-view.ts'
import { staffAddresses } from '#staff-addresses.ts'

type Read = NonNullable<UploadView['read']>
type Page = NonNullable<Read['page']>

function Steps({ pages, page }: Pick<Read, 'pages'> & { readonly page: number }) {
  const { t } = useWords()
  const filled = pages.filter(({ lines }) => lines > 0)
  const before = filled.findLast((one) => one.page < page)
  const after = filled.find((one) => one.page > page)
  return (
    <nav className="neighbours" aria-label={t('staff-uploads:pages')}>
      {before && <a href={`?page=${before.page}#page`}>{t('staff-uploads:page-before', { page: before.page })}</a>}
      <form method="get" action="#page" className="staff-row-form">
        <label htmlFor="page-number">{t('staff-uploads:go-to-page')}</label>
        <input id="page-number" name="page" type="number" min={1} max={pages.at(-1)?.page ?? 1} defaultValue={page} />
        <button className="quiet">{t('staff-uploads:go')}</button>
      </form>
      {after && <a href={`?page=${after.page}#page`}>{t('staff-uploads:page-after', { page: after.page })}</a>}
    </nav>
  )
}

/** A page's picture with the figures boxed, and beside it what was read there. */
export function ReadPage({ upload, pages, page }: { readonly upload: Upload; readonly pages: Read['pages']; readonly page: Page }) {
  const { language, t } = useWords()
  const whole = { x0: 0, y0: 0, x1: page.width, y1: page.height }
  return (
    <section aria-labelledby="page-title" id="page">
      <h2 id="page-title">{t('staff-uploads:page-title', { page: page.page })}</h2>
      <Steps pages={pages} page={page.page} />
      <div className="beside">
        <div className="sheet" style={{ aspectRatio: `${page.width} / ${page.height}` }}>
          <img
            src={staffAddresses.uploadPicture(language, upload.district, upload.id, page.page)}
            alt={t('staff-uploads:picture-alt', { page: page.page })}
            style={within(whole, whole)}
          />
          {page.items.map(({ id, box }) => (
            <span className="cell-box other" key={id} style={within(box, whole)} />
          ))}
        </div>
        {page.items.length === 0 ? (
          <p className="empty">{t('staff-uploads:nothing-on-page')}</p>
        ) : (
          <table className="rows">
            <caption className="visually-hidden">{t('staff-uploads:lines-of-page', { page: page.page })}</caption>
            <thead>
              <tr>
                <th scope="col">{t('staff-uploads:column-action')}</th>
                <th scope="col">{t('staff-uploads:column-planned')}</th>
              </tr>
            </thead>
            <tbody>
              {page.items.map(({ id, goal, action, title, planned }) => (
                <tr key={id}>
                  <th scope="row">
                    {goal} · {action} <span lang="en">{title}</span>
                  </th>
                  <td data-label={t('staff-uploads:column-planned')} className="amount">
                    {planned === null ? <span className="missing">{t('terms:not-reported')}</span> : <AmountText amount={planned} />}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </section>
  )
}
