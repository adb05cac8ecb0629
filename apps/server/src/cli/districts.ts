import { defaultFocus, endOf, fiscalYearLabel, rangeInFocus, rangeNotKnown, type Focus, type SeriesPoint } from '@cuentas/shared'
import { dollars } from '#cli/dollars.ts'
import { columns, type ExitStatus, type Terminal } from '#cli/terminal.ts'
import { withHouse } from '#cli/with-house.ts'
import { say } from '#cli/words.ts'
import type { Environment } from '#env.ts'
import { servicesOf } from '#services/open-services.ts'
import type { DistrictSummary } from '#services/views/district-summary.ts'

/** Options of `cuentas districts`. */
export interface DistrictsOptions {
  readonly json?: boolean
  readonly focus?: Focus
}

/** `cuentas districts`: every district that is kept, with its newest planned range on all funds, in restorative justice or in the focus that is asked for. */
export async function districts(environment: Environment, terminal: Terminal, { json, focus = defaultFocus }: DistrictsOptions): Promise<ExitStatus> {
  return withHouse(environment, terminal, 1, async (house) => {
    const all = await servicesOf(house).districts.list('', focus)
    if (json === true) terminal.out(JSON.stringify(all.map((district) => entry(district, focus))))
    else if (all.length === 0) terminal.out(say(terminal.language, 'no-districts'))
    else for (const line of table(all, terminal)) terminal.out(line)
    return 0
  })
}

function range(point: SeriesPoint | null) {
  if (point === null || 'gap' in point.value || rangeNotKnown(point.value)) return null
  const { plan } = point.value
  const { atLeast, mostly, atMost } = rangeInFocus(point.value)
  return {
    fiscalYear: fiscalYearLabel(point.fiscalYear),
    atLeast: atLeast.cents,
    mostly: endOf(mostly),
    atMost: endOf(atMost),
    plan: plan.cents,
  }
}

/** A district as `districts --json` prints it; amounts are cents. The range bears the name of what it is about. */
function entry({ key, name, cds, county, planYears, pagesOpen, latest }: DistrictSummary, focus: Focus) {
  const named = focus === defaultFocus ? { restorativeJustice: range(latest) } : { focus, range: range(latest) }
  return { key, name, cds, county, planYears: planYears.map(fiscalYearLabel), pagesOpen, ...named }
}

function table(all: readonly DistrictSummary[], { language }: Terminal): readonly string[] {
  const word = (key: Parameters<typeof say>[1]) => say(language, key)
  const header = [
    'column-district',
    'column-county',
    'column-code',
    'column-plans',
    'column-year',
    'column-at-least',
    'column-mostly',
    'column-at-most',
    'column-plan',
  ] as const
  const lines = all.map((district) => {
    const newest = range(district.latest)
    const amounts = newest ? [newest.atLeast, newest.mostly, newest.atMost, newest.plan] : [null, null, null, null]
    return [district.name, district.county ?? '-', district.cds ?? '-', String(district.planYears.length), newest?.fiscalYear ?? '-', ...amounts.map(dollars)]
  })
  return columns([header.map(word), ...lines])
}
