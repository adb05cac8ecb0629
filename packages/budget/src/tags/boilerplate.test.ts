import { describe, expect, it } from 'vitest'
import { findBoilerplate, findBookkeeping, isInside } from '#tags/boilerplate.ts'

function kept(text: string): string {
  const stretches = findBoilerplate(text)
  return [...text]
    .filter((_, index) => !isInside(stretches, index))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}

describe('findBoilerplate', () => {
  it('strips the unduplicated trio and longer lists of groups, not one group alone', () => {
    expect(kept('Tutors for English learners, foster youth, and low-income students after school.')).toBe('Tutors for after school.')
    expect(kept('A liaison for foster youth.')).toBe('A liaison for foster youth.')
    expect(kept('Tutores para aprendices de ingles, jovenes en crianza temporal y bajos ingresos.')).toBe('Tutores para .')
  })

  it('strips the clause "principally directed" and keeps the work after it', () =>
    expect(kept('Revised Principally directed to support students who are foster youth, continue Saturday School.')).toBe(', continue Saturday School.'))

  it('strips sentences of metrics, need and research', () => {
    expect(kept('Hire nurses. As measured by suspension rate and 3.5 points of attendance. Hire clerks.')).toBe('Hire nurses. . Hire clerks.')
    expect(kept('Research shows that restorative practices work. Buy books.')).toBe('. Buy books.')
  })

  it('strips from a title what only names the money or the books', () =>
    expect(findBookkeeping('Equity Multiplier - School Culture (Non-Contributing)')).toHaveLength(2))
})
