import { createHash } from 'node:crypto'
import {
  categories,
  cents,
  fiscalYear,
  lineItemSchema,
  rjLevels,
  sha256Schema,
  tagSchema,
  type Category,
  type Cds,
  type HeaderBlocks,
  type LineageLink,
  type LineItem,
  type Provenance,
} from '@cuentas/shared'
import type { Database } from '#db/database.ts'
import { holdDistrict } from '#db/district-repository.ts'
import { insertDocument } from '#db/document-repository.ts'
import type { District, TaggedLineItem, WholeDocument } from '#db/stored-document.ts'
import { copyDistrict, markOf } from '#bench/copy-district.ts'
import { generateStateFigures } from '#bench/generate-state-figures.ts'
import type { Directory } from '#services/districts/directory.ts'
import { refreshDistrict } from '#services/ingest/refresh-district.ts'

/** How much is made up: the issue of performance is measured at 1,000 districts, 12 years, 60 actions a year. */
export interface Size {
  readonly districts: number
  readonly years: number
  readonly actions: number
}

/** Chance that is the same on every machine: a linear congruential generator, from 0 to 1. */
function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const verbs = ['Expand', 'Provide', 'Continue', 'Strengthen', 'Fund', 'Pilot', 'Restore', 'Coordinate']
const nouns = [
  'restorative practices',
  'counseling',
  'campus safety officers',
  'literacy intervention',
  'English learner support',
  'attendance outreach',
  'college advising',
  'family liaisons',
  'class size reduction',
  'technology access',
  'PBIS teams',
  'mental health clinicians',
  'transportation',
  'after school programs',
  'teacher coaching',
  'special education aides',
]
const places = [
  'at all schools',
  'in middle schools',
  'for foster youth',
  'for students who need it most',
  'in grades K-3',
  'with community partners',
  'districtwide',
  'at high schools',
]
const counties = ['Alameda', 'Fresno', 'Kern', 'Los Angeles', 'Merced', 'Orange', 'Riverside', 'Sacramento', 'San Diego', 'Tulare']
const names = ['Oak', 'River', 'Mission', 'Valley', 'Harbor', 'Mesa', 'Laurel', 'Sierra', 'Delta', 'Canyon']

/** Districts that are made the whole way; the others are copies of theirs under other names, which takes a tenth of the time. */
const wholly = 40

/**
 * Writes made-up districts under codes of the state's directory, so that their pages have every section a real one has: plans, histories, words,
 * grants, suspensions, districts like them. `tell` is called after each.
 */
export async function generateDistricts(
  database: Database,
  directory: Directory,
  { districts, years, actions }: Size,
  tell: (done: number) => void,
): Promise<void> {
  const codes = [...directory.byDistrictCode.values()].filter(({ kind }) => kind !== 'state').slice(0, districts)
  const made = codes.map(({ cds }, number) => districtOf(cds, number))
  await database.session().transactional((em) => generateStateFigures(em, made))
  for (const [number, district] of made.slice(0, wholly).entries()) {
    await database.session().transactional(async (em) => {
      await holdDistrict(em, district)
      const plans = Array.from({ length: years }, (_, year) => planOf(district, number, 2014 + year, actions))
      for (const plan of plans) await insertDocument(em, plan)
      await refreshDistrict(em, district.key, { wasReadAgain: false, links: linksOf(plans) })
    })
    tell(number + 1)
  }
  for (const [number, district] of made.entries()) {
    const copied = made[number % wholly]
    if (number < wholly || !copied) continue
    await database.session().transactional((em) => copyDistrict(em, { district: copied, number: number % wholly }, { district, number }))
    tell(number + 1)
  }
}

/** The same place is the same action every year: known here, so that no plan need be compared with another, which would take most of the time. */
function linksOf(plans: readonly WholeDocument[]): readonly LineageLink[] {
  const of = (plan: WholeDocument | undefined, phase: 'planned' | 'estimated-actual') =>
    (plan?.lineItems ?? []).map(({ lineItem }) => lineItem).filter(({ figures }) => figures.some((figure) => figure.phase === phase))
  return plans.flatMap((plan, at) => {
    const [own, updates, next] = [of(plan, 'planned'), of(plans[at + 1], 'estimated-actual'), of(plans[at + 1], 'planned')]
    return own.flatMap((from, place) => [
      ...[updates[place]].flatMap((to) => (to ? [linkOf(from, to, 'annual-update')] : [])),
      ...[next[place]].flatMap((to) => (to ? [linkOf(from, to, 'same-number-and-title')] : [])),
    ])
  })
}

function linkOf(from: LineItem, to: LineItem, how: LineageLink['how']): LineageLink {
  const evidence = {
    fromNumber: from.action,
    toNumber: to.action,
    fromTitle: from.title,
    toTitle: to.title,
    titleLikeness: 100,
    textLikeness: null,
    fromYear: from.fiscalYear,
    toYear: to.fiscalYear,
    fromPage: from.titleAt.page,
    toPage: to.titleAt.page,
    fromCents: null,
    toCents: null,
    matched: ['title', 'number'] as const,
    words: '',
  }
  return { from: from.id, to: to.id, how, evidence, confidence: 1 }
}

function districtOf(cds: Cds, number: number): District {
  const name = `${names[number % names.length]} ${names[Math.floor(number / names.length) % names.length]} ${number} Unified`
  return { key: cds, name, cds, kind: 'district', county: counties[number % counties.length] ?? null, city: names[number % names.length] ?? null }
}

function planOf(district: District, number: number, year: number, actions: number): WholeDocument {
  const next = chance(number * 100 + year)
  const sha256 = sha256Schema.parse(`${markOf(number)}${createHash('sha256').update(`${district.key} ${year}`).digest('hex').slice(8)}`)
  const own = Array.from({ length: actions }, (_, at) => actionOf(district, sha256, year, at, next, 'planned'))
  const before = Array.from({ length: actions }, (_, at) => actionOf(district, sha256, year - 1, at, next, 'estimated-actual'))
  const lineItems = [...own, ...before]
  return {
    stored: {
      document: {
        sha256,
        pages: 150,
        kind: 'lcap',
        lea: { name: district.name, cds: district.cds },
        planYear: fiscalYear(year),
        template: '2024-25',
        language: 'en',
        adoption: 'adopted',
      },
      districtKey: district.key,
      origin: 'document',
      fileName: `${district.key}-${year}.pdf`,
      publishedAt: null,
      readBy: 'generated',
      addedAt: Date.UTC(year, 6, 1),
      headers: { figures: headersOf(lineItems, next), percentages: {}, totals: [] },
      pageSizes: [],
      counts: { holds: 0, fails: 0, cannotBeMade: 0, lineItems: lineItems.length },
    },
    lineItems,
    checks: [],
    problems: [],
  }
}

/** The sums that a plan's tables print: grants, contributing actions, carryover. */
function headersOf(lineItems: readonly TaggedLineItem[], next: () => number): HeaderBlocks['figures'] {
  const sum = (phase: 'planned' | 'estimated-actual') =>
    lineItems
      .flatMap(({ lineItem }) => lineItem.figures)
      .reduce((total, { phase: of, fund, amount }) => total + (of === phase && fund === 'lcff' ? Number(amount) : 0), 0)
  const figure = (amount: number, table: Provenance['table']) => {
    const box = { x0: 100, y0: 100, x1: 200, y1: 120 }
    return { cents: cents(amount), provenance: { table, page: 88, box, text: `$${amount / 100}`, reading: 'tags', otherReading: 'agrees' } } as const
  }
  return {
    projectedSupplementalConcentration: figure(Math.floor(sum('planned') * (1 + next() / 5)), 'planned'),
    plannedContributing: figure(sum('planned'), 'planned'),
    estimatedSupplementalConcentration: figure(Math.floor(sum('estimated-actual') * (1 + next() / 5)), 'annual-update'),
    estimatedContributing: figure(sum('estimated-actual'), 'annual-update'),
    carryoverDollars: figure(Math.floor(next() * 100_000_000), 'annual-update'),
  }
}

function actionOf(district: District, sha256: string, year: number, at: number, next: () => number, phase: 'planned' | 'estimated-actual'): TaggedLineItem {
  const pick = <Value>(values: readonly Value[], from: number): Value | undefined => values[Math.floor(from * values.length)]
  // The same action every year: its words depend on its place alone, its dollars on the year too.
  const same = chance(Number(district.key.slice(2, 7)) * 1000 + at)
  const noun = pick(nouns, same()) ?? ''
  const title = `${pick(verbs, same())} ${noun} ${pick(places, same())}`
  const category: Category = at === 0 ? 'RJ' : (pick(categories, same()) ?? 'OPS')
  const amount = cents(Math.floor(next() * 200_000_000))
  const place: Provenance = {
    table: phase === 'planned' ? 'planned' : 'annual-update',
    page: 90 + Math.floor(at / 10),
    box: { x0: 400, y0: 100 + (at % 10) * 40, x1: 480, y1: 130 + (at % 10) * 40 },
    text: `$${Number(amount) / 100}`,
    reading: 'tags',
    otherReading: 'agrees',
  }
  const number = `${1 + Math.floor(at / 12)}.${1 + (at % 12)}`
  const item: LineItem = lineItemSchema.parse({
    id: `${sha256.slice(0, 12)}-${year}-${number.split('.')[0]}-${number}`,
    document: sha256,
    cds: district.cds,
    fiscalYear: year,
    goal: number.split('.')[0],
    action: number,
    title,
    description: phase === 'planned' ? `${title}. The district will ${noun} ${pick(places, same())} and report on it to families every spring.` : '',
    contributing: same() < 0.6,
    scope: '',
    studentGroups: '',
    location: '',
    timeSpan: '',
    figures: [
      { phase, fund: 'total', amount, provenances: [place] },
      { phase, fund: 'lcff', amount: cents(Math.floor(Number(amount) * 0.8)), provenances: [place] },
    ],
    notes: [],
    titleAt: place,
  })
  const rjLevel = category === 'RJ' ? 'dedicated' : same() < 0.05 ? rjLevels[1] : 'none'
  return { lineItem: item, tag: tagSchema.parse({ category, also: [], rjLevel, origin: 'rules-1', because: [], confidence: 0.9 }) }
}
