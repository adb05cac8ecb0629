import { createHash } from 'node:crypto'
import { fiscalYearLabel, isCents, type FigureSplit, type LineItem, type PointFigures, type SeriesPoint, type Tag } from '@cuentas/shared'
import { zip, type ZipEntry } from '#files/zip.ts'
import type { DistrictInHand } from '#services/districts/district-in-hand.ts'
import { programVersion } from '#services/program-version.ts'
import type { LogEntry } from '#services/views/log-entry.ts'

/** What a bundle is made from: a district as it is in hand, its log, the rules as they come with the program, and the checker. */
export interface BundleParts {
  readonly inHand: DistrictInHand
  readonly points: readonly SeriesPoint[]
  readonly log: readonly LogEntry[]
  readonly moment: string
  readonly rules: Readonly<Record<string, unknown>>
  readonly checker: string
  readonly origin: string
}

const readme = (origin: string, name: string, moment: string) => `Cuentas Claras: ${name}, ${moment}
${origin}

Everything behind the figures of this district, so that you can check them without us: the documents by their SHA-256, every line item with its
page and its text as printed, the tag in force for each, the rules that tags are made by, every correction, and the totals that the site publishes.

  node check.mjs                 holds every file against manifest.json and makes every total anew from the line items (Node 18 or newer, no network)
  node check.mjs --pdfs FOLDER   also looks whether the documents in a folder are the very ones that were read

Amounts are whole cents. A figure without cents says why it cannot be read; it is not 0. Planned money is a promise, an estimated actual an estimate.

Todo lo que hay detrás de las cifras de este distrito, para revisarlas sin nosotros: los documentos con su SHA-256, cada partida con su página y su
texto tal como está impreso, la etiqueta vigente de cada una, las reglas de las etiquetas, cada corrección y los totales que publica el sitio.

  node check.mjs --es                  compara cada archivo con manifest.json y vuelve a sumar cada total a partir de las partidas (Node 18 o más nuevo, sin conexión)
  node check.mjs --pdfs CARPETA --es   mira además si los documentos de una carpeta son los mismos que se leyeron

Los montos son centavos enteros. Una cifra sin centavos dice por qué no se puede leer; no es 0. Lo planeado es una promesa; un gasto real estimado, una estimación.
`

/** A district's bundle as a ZIP: the same data give the same bytes. */
export function verifyBundle({ inHand, points, log, moment, rules, checker, origin }: BundleParts): Uint8Array {
  const { plans, splits, stored } = inHand
  const lineItems = plans.flatMap((plan) => plan.lineItems)
  const tags = new Map<string, Tag>(plans.flatMap((plan) => [...plan.tags]))
  const files = new Map<string, string>([
    ['README.txt', readme(origin, stored.district.name, moment)],
    ['check.mjs', checker],
    ['documents.json', pretty(inHand.documents.map(({ document, fileName, readBy, origin: from }) => ({ ...document, fileName, readBy, origin: from })))],
    ['line-items.ndjson', lines(lineItems.map(itemOf))],
    ['tags.ndjson', lines(lineItems.flatMap(({ id }) => tagOf(id, tags.get(id))))],
    ['splits.json', pretty([...splits].flatMap(([lineItem, all]) => all.map((split: FigureSplit) => ({ lineItem, ...split }))))],
    ['corrections.json', pretty(log)],
    ...Object.entries(rules).map(([name, rule]): [string, string] => [`rules-${name}.json`, pretty(rule)]),
    ['totals.json', pretty(totalsOf(points, new Map<string, LineItem>(lineItems.map((item) => [item.id, item]))))],
  ])
  const manifest = {
    name: stored.district.name,
    key: stored.district.key,
    moment,
    program: programVersion,
    page: `${origin}/en/d/${stored.district.key}?asof=${moment}`,
    files: Object.fromEntries(
      [...files].map(([name, text]) => [name, { sha256: sha256(text), ...(name.endsWith('.ndjson') ? { lines: hashesOf(text) } : {}) }]),
    ),
  }
  files.set('manifest.json', `${JSON.stringify({ ...manifest, self: sha256(JSON.stringify(manifest)) }, null, 1)}\n`)
  return zip([...files].map(([name, text]): ZipEntry => ({ name: `cuentas-claras-${stored.district.key}/${name}`, bytes: Buffer.from(text, 'utf8') })))
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const pretty = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`
const lines = (values: readonly object[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('')
/** The start of each line's SHA-256, so that the checker can name the record that was changed. */
const hashesOf = (text: string) => text.split('\n').map((line) => sha256(line).slice(0, 16))

function itemOf({ id, document, fiscalYear, goal, action, title, description, contributing, figures }: LineItem): object {
  return {
    ...{ id, document, fiscalYear: fiscalYearLabel(fiscalYear), goal, action, title, description, contributing },
    figures: figures.map(({ phase, fund, amount, provenances }) => ({
      ...{ phase, fund },
      ...(isCents(amount) ? { cents: amount } : { unreadable: amount.because, text: amount.text }),
      places: provenances.map(({ table, page, box, text }) => ({ table, page, box, text })),
    })),
  }
}

function tagOf(lineItem: string, tag: Tag | undefined): readonly object[] {
  return tag ? [{ lineItem, ...tag }] : []
}

/** What the site publishes of each year, phase and money: the sums, and which figure of which line item is in them. */
function totalsOf(points: readonly SeriesPoint[], items: ReadonlyMap<string, LineItem>): readonly object[] {
  return points.flatMap(({ fiscalYear, phase, basis, document, value }) => {
    if ('gap' in value) return []
    const { atLeast, mostly, atMost } = value.restorativeJustice
    return [
      {
        ...{ fiscalYear: fiscalYearLabel(fiscalYear), phase, basis, document },
        ...{ plan: value.plan.cents, atLeast: atLeast.cents, mostly: mostly.cents, atMost: atMost.cents, withoutKnownEnd: atMost.withoutFigure ?? 0 },
        byCategory: Object.fromEntries(value.byCategory.map(({ category, sum }) => [category ?? 'not-stated', sum.cents])),
        counted: countedIn(value, phase, basis === 'all-funds' ? 'total' : 'lcff', items),
        ...{ withoutFigure: value.withoutFigure, countedElsewhere: value.countedElsewhere ?? [] },
      },
    ]
  })
}

/** The figure of each counted line item, by its place in the item: the first that is a number, else the first of its kind, which adds nothing. */
function countedIn(value: PointFigures, phase: SeriesPoint['phase'], fund: 'total' | 'lcff', items: ReadonlyMap<string, LineItem>): readonly object[] {
  return value.plan.lineItems.map((lineItem) => {
    const figures = items.get(lineItem)?.figures ?? []
    const own = figures.flatMap((figure, at) => (figure.phase === phase && figure.fund === fund ? [{ at, isNumber: isCents(figure.amount) }] : []))
    return { lineItem, figure: (own.find(({ isNumber }) => isNumber) ?? own[0])?.at ?? -1 }
  })
}
