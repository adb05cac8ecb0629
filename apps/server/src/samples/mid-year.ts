import { heading, left, paragraph, subheading, type PlanContent, type TableBlock } from '#samples/blocks.ts'
import { printMoney } from '#samples/print.ts'
import { sampleActions } from '#samples/sample-actions.ts'
import type { SampleSource } from '#samples/sample-source.ts'
import { cents, fiscalYear } from '@cuentas/shared'

/** Of every 100 dollars planned so many were spent by the middle of the year, by the place of the action: made up, and different for each. */
const spentOf100 = [48, 51, 0, 37, 44, 50, 12]

/**
 * The report at mid-year of the district that does not exist. Synthetic: there is no state form, and no published report was at hand; the columns are those
 * that a county office's reports are described with.
 */
export function midYearReport(source: SampleSource): PlanContent {
  const actions = sampleActions(source, fiscalYear(2025), 'en')
  const rows: TableBlock['rows'] = actions.map(({ number, title, total }, at) => {
    const spent = cents(Math.round((total * (spentOf100[at % spentOf100.length] ?? 0)) / 100))
    return { cells: [left(number), left(title), left(printMoney(total)), left(printMoney(spent)), left(spent === 0 ? 'Starts in spring.' : 'Under way.')] }
  })
  return {
    title: `${source.lea.name.en}: mid-year report 2025-26 (made up)`,
    language: 'en',
    tagged: true,
    foot: 'Made-up sample: no such district exists.',
    pageWords: { page: 'Page', of: 'of' },
    sections: [
      {
        width: 792,
        height: 612,
        blocks: [
          heading('LCAP Mid-Year Report 2025-26'),
          paragraph(`Local Educational Agency (LEA) Name: ${source.lea.name.en}`),
          paragraph(`CDS Code: ${source.lea.cds}`),
          paragraph(`${source.about} Presented to the board in February 2026, as far as the books went on December 31.`),
          subheading('Expenditures and implementation'),
          {
            kind: 'table',
            look: 'ruled',
            widths: [50, 300, 130, 130, 140],
            head: ['#', 'Action Title', 'Planned Expenditures', 'Mid-Year Expenditures', 'Implementation Notes'].map((text) => left(text)),
            rows,
            size: 9,
          },
        ],
      },
    ],
  }
}
