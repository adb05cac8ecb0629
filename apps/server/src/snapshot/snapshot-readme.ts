import { fiscalYearLabel, type FiscalYear } from '@cuentas/shared'

/** Where one file of the snapshot comes from. */
export interface SnapshotSource {
  readonly name: string
  readonly lea: string
  readonly planYear: FiscalYear | null
  readonly sha256: string
  readonly publishedAt: string | null
}

/** The README of data/districts: what the files hold, and the public copy each was read from. */
export function snapshotReadme(sources: readonly SnapshotSource[]): string {
  const rows = [...sources]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, lea, planYear, publishedAt, sha256 }) => {
      const year = planYear === null ? 'not stated' : fiscalYearLabel(planYear)
      return `| ${lea.replaceAll('|', '/')} | ${year} | ${publishedAt === null ? 'not known' : `[copy read](${publishedAt})`} | \`${sha256.slice(0, 12)}\` | \`${name}\` |`
    })
  return `# Figures of real districts

Read by this program from LCAPs that the districts published, and brought in at the first start, so that real histories can be seen before any
document is ingested. Made by \`npm run snapshot\` from the corpus folder \`../shared/corpus\`; never edited by hand. A test compares.

A file holds the figures of one document: LEA and CDS code, plan year, header figures, and for every action its goal, number and title, amounts
by fund and phase, contributing, scope, the tag with the words that decided it, the page and box of every figure, and how the document's checks
came out. It holds no descriptions, no pictures of pages and no source file. A figure's page opens once the document itself is ingested
(\`npx cuentas ingest FILE\`): its rows then replace the snapshot's.

Amounts are cents. A place is \`[table/page and reading (t tags, g geometry), x0, y0, x1, y1, printed text, the other reading]\`, in PDF points
from the top left corner of the page.

| LEA as printed | plan year | public copy | SHA-256 | file |
|---|---|---|---|---|
${rows.join('\n')}
`
}
