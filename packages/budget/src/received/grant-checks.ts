import { numberOf, type Cds, type FiscalYear, type StateFigure } from '@cuentas/shared'
import { figureInForce } from '#received/denominators.ts'

/** A grant as certified beside the one that the law's formula gives; cents are rounded by the state on the way, hence the allowance. */
export interface GrantCheck {
  readonly code: 'supplemental-formula' | 'concentration-formula'
  readonly printed: number
  readonly computed: number
  readonly result: 'holds' | 'fails'
  /** Ids of the figures: the grant itself, then the base grant and the UPP that it is computed from. */
  readonly figures: readonly [string, string, string]
}

/** Why no formula of districts can be asked of an agency: county offices have rates of their own (35 % above 50 %, Education Code 2574). */
export type NotChecked = 'county-office' | 'figures-missing'

/** Allowances: share of the certified grant. */
export const allowances = { supplemental: 0.002, concentration: 0.005 } as const

/** Supplemental = base x UPP x 20 %. Dollars. */
export function supplementalGrant(base: number, upp: number): number {
  return base * upp * 0.2
}

/** Concentration = base x (UPP - 55 %) x 50 %, from 2021-22 on 65 %; nothing at or below 55 %. Dollars. */
export function concentrationGrant(base: number, upp: number, year: FiscalYear): number {
  return base * Math.max(0, upp - 0.55) * (year >= 2021 ? 0.65 : 0.5)
}

/** The two formulas of Education Code 42238.02 on one agency's certified grants of a year. */
export function checkGrants(figures: readonly StateFigure[], cds: Cds, year: FiscalYear): readonly GrantCheck[] | NotChecked {
  // District codes of county offices of education begin with 10.
  if (cds.slice(2, 4) === '10') return 'county-office'
  const value = (measure: 'base-grant' | 'upp' | 'supplemental-grant' | 'concentration-grant') => {
    const figure = figureInForce(figures, cds, year, measure)
    const number = figure && numberOf(figure.value)
    return figure && number !== undefined ? { number, id: figure.id } : undefined
  }
  const [base, upp, supplemental, concentration] = [value('base-grant'), value('upp'), value('supplemental-grant'), value('concentration-grant')]
  if (base === undefined || upp === undefined || supplemental === undefined || concentration === undefined) return 'figures-missing'
  const [ofBase, share] = [base.number, upp.number]
  return [
    compared('supplemental-formula', supplemental, supplementalGrant(ofBase, share), allowances.supplemental, [base.id, upp.id]),
    compared('concentration-formula', concentration, concentrationGrant(ofBase, share, year), allowances.concentration, [base.id, upp.id]),
  ]
}

function compared(
  code: GrantCheck['code'],
  { number: printed, id }: { readonly number: number; readonly id: string },
  computed: number,
  allowance: number,
  [base, upp]: readonly [string, string],
): GrantCheck {
  const holds = Math.abs(printed - computed) <= Math.max(1, Math.abs(printed) * allowance)
  return { code, printed, computed, result: holds ? 'holds' : 'fails', figures: [id, base, upp] }
}
