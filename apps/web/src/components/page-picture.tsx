import type { Box } from '@cuentas/shared'
import type { CSSProperties } from 'react'
import { useWords } from '#components/use-words.ts'

/** A page's picture and its size in PDF points. */
export interface Picture {
  readonly page: number
  readonly width: number
  readonly height: number
  readonly address: string
}

/** What is marked on it: the cell boxed, other cells that belong to it thinly, and the row it stands in tinted. */
export interface Marks {
  readonly cell: Box | undefined
  readonly others: readonly Box[]
  readonly row: Box | undefined
}

const percent = (part: number, whole: number) => `${((part / whole) * 100).toFixed(3)}%`

/** A box as a part of a region: percentages of it, so that the marks stay in place at every size. */
export function within(box: Box, region: Box): CSSProperties {
  const [width, height] = [region.x1 - region.x0, region.y1 - region.y0]
  return {
    left: percent(box.x0 - region.x0, width),
    top: percent(box.y0 - region.y0, height),
    width: percent(box.x1 - box.x0, width),
    height: percent(box.y1 - box.y0, height),
  }
}

/** The part of the page to show close up: the cell with its neighbours, no wider than a phone can show in readable print. */
export function closeUp(cell: Box, page: Pick<Picture, 'width' | 'height'>): Box {
  const width = Math.min(page.width, Math.max(320, (cell.x1 - cell.x0) * 1.6))
  const height = Math.min(page.height, Math.max(110, cell.y1 - cell.y0 + 60), width * 1.2)
  const x0 = Math.min(Math.max(0, (cell.x0 + cell.x1) / 2 - width / 2), page.width - width)
  const tall = cell.y1 - cell.y0 + 60 > height
  const y0 = Math.min(Math.max(0, tall ? cell.y0 - 20 : (cell.y0 + cell.y1) / 2 - height / 2), page.height - height)
  return { x0, y0, x1: x0 + width, y1: y0 + height }
}

/** A part of a page's picture with its marks. */
export function Sheet({ picture, marks, region, alt }: { readonly picture: Picture; readonly marks: Marks; readonly region: Box; readonly alt: string }) {
  const page = { x0: 0, y0: 0, x1: picture.width, y1: picture.height }
  return (
    <div className="sheet" style={{ aspectRatio: `${region.x1 - region.x0} / ${region.y1 - region.y0}` }}>
      <img src={picture.address} alt={alt} style={within(page, region)} loading="lazy" decoding="async" />
      {marks.row && <span className="row-tint" style={within(marks.row, region)} />}
      {marks.others.map((cell) => (
        <span className="cell-box other" key={`${cell.x0}-${cell.y0}`} style={within(cell, region)} />
      ))}
      {marks.cell && <span className="cell-box" style={within(marks.cell, region)} />}
    </div>
  )
}

/** The picture of a source page: the cell close up, then the whole page with the same marks. */
export function PagePicture({ picture, marks, name }: { readonly picture: Picture; readonly marks: Marks; readonly name: string }) {
  const { t } = useWords()
  const { cell } = marks
  const whole = { x0: 0, y0: 0, x1: picture.width, y1: picture.height }
  const alt = t('item:picture-alt', { page: picture.page, document: name })
  return (
    <div className="page-picture" id="page">
      {cell && (
        <figure className="close-up">
          <Sheet picture={picture} marks={marks} region={closeUp(cell, picture)} alt={t('item:close-up-alt', { page: picture.page, document: name })} />
          <figcaption>{t('item:close-up')}</figcaption>
        </figure>
      )}
      <figure className="whole-page">
        <a href={picture.address}>
          <Sheet picture={picture} marks={marks} region={whole} alt={alt} />
        </a>
        <figcaption>{t('item:whole-page', { page: picture.page, document: name })}</figcaption>
      </figure>
    </div>
  )
}

/** The rest of a cell that a page break cuts, close up on the page where it goes on. */
export function ContinuedCell({ picture, cell, name }: { readonly picture: Picture; readonly cell: Box; readonly name: string }) {
  const { t } = useWords()
  const marks = { cell, others: [], row: undefined }
  return (
    <div className="page-picture">
      <figure className="close-up">
        <Sheet picture={picture} marks={marks} region={closeUp(cell, picture)} alt={t('item:close-up-alt', { page: picture.page, document: name })} />
        <figcaption>{t('item:continued', { page: picture.page })}</figcaption>
      </figure>
    </div>
  )
}
