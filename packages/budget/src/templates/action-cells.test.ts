import { describe, expect, test } from 'vitest'
import { actionNumber, contributingFlag, goalNumber, isActionNumber, tickPlace } from '#templates/action-cells.ts'

describe('action numbers', () => {
  test.each(['1.1', '1.10', '13', '1.1.b', '1A(1)', '4(2)', '1', 'A.2', '2.11*', '1.01', '10', '1.\n10', 'Action #4', '3-2', '1.13a'])('%j is one', (text) => {
    expect(isActionNumber(text)).toBe(true)
  })
  test.each(['', 'Metric', 'Low Income', '$1,000', '12.5%', 'English Learners', 'School', 'Services', '9. Estimated Actual LCFF Base Grant'])(
    '%j is none',
    (text) => {
      expect(isActionNumber(text)).toBe(false)
    },
  )
  test('"1.10" stays text and loses only its line break', () => {
    expect(actionNumber('1.\n10')).toBe('1.10')
    expect(actionNumber('1.1.b')).toBe('1.1.b')
  })
  test('the word before a number is no part of it', () => {
    expect(actionNumber('Action #1')).toBe('1')
    expect(goalNumber('Goal 1A:')).toBe('1A')
    expect(goalNumber('Goal #2')).toBe('2')
  })
})

describe('the contributing flag', () => {
  test.each([
    ['Yes\nX', true],
    ['XYes', true],
    ['XXYes', true],
    ['Yes X', true],
    ['Yes', true],
    ['Y', true],
    ['Sí', true],
    ['No\nX', false],
    ['No\nXX', false],
    ['XNo', false],
    ['N', false],
    ['No', false],
  ])('%j is %s', (text, flag) => {
    expect(contributingFlag(text)).toBe(flag)
  })
  test('the student groups of the neighbour change nothing', () => {
    expect(contributingFlag('NoX English Learners')).toBe(false)
    expect(contributingFlag('No\nXStudents\nages 3-5')).toBe(false)
    expect(contributingFlag('No Long-Term English Learners')).toBe(false)
    expect(contributingFlag('NoXX Hispanic, English Learner & SED')).toBe(false)
    expect(contributingFlag('YesX\nEnglish LearnersX\nFoster YouthX')).toBe(true)
  })
  test('with both labels printed the ticked one is the answer', () => {
    expect(contributingFlag('Yes X\nNo')).toBe(true)
    expect(contributingFlag('Yes\nNo X')).toBe(false)
    expect(contributingFlag('XYes\nNo', 'before')).toBe(true)
    expect(contributingFlag('Yes\nXNo', 'before')).toBe(false)
    expect(contributingFlag('Yes\nX\nNo')).toBe(true)
  })
  test('with both labels and no tick there is no answer', () => {
    expect(contributingFlag('Yes\nNo')).toBeNull()
  })
  test('a "no" inside other words is none', () => {
    expect(contributingFlag('Not Applicable')).toBeNull()
    expect(contributingFlag('None')).toBeNull()
    expect(contributingFlag('North campus, Norwalk')).toBeNull()
    expect(contributingFlag('')).toBeNull()
  })
  test('where a document sets its ticks is told from its cells', () => {
    expect(tickPlace(['XEnglish Learners', 'XLEA- wide', 'XYes'])).toBe('before')
    expect(tickPlace(['English LearnersX', 'All\nX', 'Yes X'])).toBe('after')
  })
})
