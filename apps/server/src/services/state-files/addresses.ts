/** A file of the state, or the page that lists its years: for a person with internet access to download and ingest. */
export interface StateFileAddress {
  readonly what: string
  readonly years: string
  readonly address: string
  /** The page that explains the file. */
  readonly page: string
}

const cde = 'https://www.cde.ca.gov'
const demo = 'https://www3.cde.ca.gov/demo-downloads/discipline'
const discipline = Array.from({ length: 13 }, (_, at) => 12 + at)

/** "12" -> "2011-12": the state names these files by the year in which a school year ends. */
const schoolYear = (ending: number) => `20${ending - 1}-${ending}`

/** Files of the California Department of Education and the price index, in the order in which they are worth having. */
export const stateFileAddresses: readonly StateFileAddress[] = [
  { what: 'LCFF Summary Data', years: '2013-14 on', address: `${cde}/fg/aa/pa/lcffsumdata.asp`, page: `${cde}/fg/aa/pa/lcffsumdata.asp` },
  { what: 'LCFF Funding Snapshot', years: '2013-14 on', address: 'https://ias.cde.ca.gov/lcffreports/', page: 'https://ias.cde.ca.gov/lcffreports/' },
  { what: 'LCFF cost-of-living adjustments', years: '2013-14 on', address: `${cde}/fg/aa/pa/lcffcola.asp`, page: `${cde}/fg/aa/pa/lcffcola.asp` },
  { what: 'CALPADS Unduplicated Pupil Counts', years: '2013-14 on', address: `${cde}/ds/ad/filescupc.asp`, page: `${cde}/ds/ad/filescupc.asp` },
  ...discipline.map((ending) => ({
    what: 'Suspensions',
    years: schoolYear(ending),
    address: `${demo}/suspension${ending}${ending === 22 ? '-v2' : ''}.txt`,
    page: `${cde}/ds/ad/filessd.asp`,
  })),
  ...discipline.map((ending) => ({
    what: 'Expulsions',
    years: schoolYear(ending),
    address: `${demo}/expulsion${ending}.txt`,
    page: `${cde}/ds/ad/filesed.asp`,
  })),
  { what: 'Dashboard, suspension indicator', years: '2017 on', address: `${cde}/ta/ac/cm/suspdatafiles.asp`, page: `${cde}/ta/ac/cm/suspdatafiles.asp` },
  {
    what: 'Directory of districts',
    years: 'today',
    address: `${cde}/schooldirectory/report?rid=dl2&tp=txt`,
    page: `${cde}/schooldirectory/report?rid=dl2&tp=txt`,
  },
  {
    what: 'Directory of schools',
    years: 'today',
    address: `${cde}/schooldirectory/report?rid=dl1&tp=txt`,
    page: `${cde}/schooldirectory/report?rid=dl1&tp=txt`,
  },
  {
    what: 'Price index, state and local governments',
    years: 'all',
    address: 'https://fred.stlouisfed.org/series/A829RD3Q086SBEA',
    page: 'https://fred.stlouisfed.org/series/A829RD3Q086SBEA',
  },
]

/** The first year whose Dashboard shows a district's plan (Education Code 52065(c)), and the last that is listed. */
const [firstPlans, lastPlans] = [2023, 2026]

/**
 * Where a district's filed plan is: the district posts it on its homepage, the county office posts it too, and the state's Dashboard shows the
 * current one under the district's code. No list of the files themselves is published, so these are pages, not PDFs.
 */
export function districtPlanAddresses(cds: string): readonly { readonly year: number; readonly address: string }[] {
  return Array.from({ length: lastPlans - firstPlans + 1 }, (_, at) => ({
    year: firstPlans + at,
    address: `https://www.caschooldashboard.org/reports/${cds}/${firstPlans + at}`,
  }))
}
