import { describe, expect, it } from 'vitest'
import { checkSubject } from '#format/check-subject.ts'
import { words } from '#locales/words.ts'

describe('what a check was tried on', () => {
  it('is an action of a table', () => {
    expect(checkSubject('planned 3.9', words('en'))).toBe('Table 1. Total Planned Expenditures, action 3.9')
    expect(checkSubject('contributing-annual-update 1.10', words('es'))).toBe('Tabla 4. Acciones que cuentan: planeado y gastado, acción 1.10')
  })
  it('is the total of a column', () => {
    expect(checkSubject('planned totals: lcff', words('en'))).toBe('Table 1. Total Planned Expenditures, total of LCFF funds')
    expect(checkSubject('contributing totals: LEA-wide', words('es'))).toBe('Tabla 2. Acciones que cuentan para los servicios adicionales, total de LEA-wide')
  })
  it('is CDE’s number of the figure, or nothing that the name of the check does not say', () => {
    expect(checkSubject('(4) / (1) + (5)', words('es'))).toBe('(4) / (1) + (5)')
    expect(checkSubject('carryover into the coming year', words('es'))).toBe('')
  })
})
