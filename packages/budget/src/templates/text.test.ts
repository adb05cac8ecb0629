import { describe, expect, test } from 'vitest'
import { mendBreaks, vocabularyOf } from '#templates/broken-words.ts'
import { page } from '#templates/document.fixture.ts'
import { lettersAndDigits, lettersOnly, oneLine, quoted, squashed } from '#templates/plain-text.ts'
import { runningText } from '#templates/running-text.ts'

describe('plain text', () => {
  test('letters are what is left of a header when wrapping is taken away', () => {
    expect(lettersOnly('Actio\nn #')).toBe('action')
    expect(lettersOnly('Non- personnel')).toBe('nonpersonnel')
    expect(lettersOnly('Acción #')).toBe('accion')
  })
  test('two titles with the same letters and digits say the same', () => {
    expect(lettersAndDigits('Pre-K – 12\nContinuum')).toBe(lettersAndDigits('Pre-K–12 Continuum'))
  })
  test('one line keeps a hyphen at a line end and loses the break', () => {
    expect(oneLine('Self-\nManagement  and\ncare')).toBe('Self-Management and care')
    expect(squashed('$1,766,0\n98.00')).toBe('$1,766,098.00')
  })
  test('a quotation is cut with a sign that it goes on', () => {
    expect(quoted('abcdefghij', 5)).toBe('abcd…')
  })
})

describe('running text', () => {
  test('wrapped lines become one paragraph', () => {
    expect(runningText('Provide restorative circles in every\nmiddle school and train the\nstaff who lead them.')).toBe(
      'Provide restorative circles in every middle school and train the staff who lead them.',
    )
  })
  test('bullets, numbers and empty lines open paragraphs', () => {
    expect(runningText('The district will:\n• hire two counselors for the\nhigh schools\n1.9.2. add a teacher\n\nIt starts in fall.')).toBe(
      'The district will:\n• hire two counselors for the high schools\n1.9.2. add a teacher\nIt starts in fall.',
    )
  })
  test('a full line that ends a sentence does not end the paragraph', () => {
    expect(runningText('All students take part in the circles.\nStaff lead them every week of the year')).toBe(
      'All students take part in the circles. Staff lead them every week of the year',
    )
  })
})

describe('breaks inside words', () => {
  const words = vocabularyOf([
    page(
      1,
      'Suspension and expulsion rates',
      'expulsion hearings',
      'SUSPENSION/EXPU',
      'LSION',
      'work on line and online',
      'on the line, on a line',
      'instructional aides',
    ),
  ])
  test('a word cut by a narrow cell is put together when the document prints it whole', () => {
    expect(mendBreaks('SUSPENSION/EXPU\nLSION', words)).toBe('SUSPENSION/EXPULSION')
    expect(mendBreaks('instruc-\ntional aides', words)).toBe('instructional aides')
  })
  test('two words that are also printed as one stay two where they are commoner', () => {
    expect(mendBreaks('on\nline', words)).toBe('on\nline')
  })
  test('words that the document never prints together stay apart', () => {
    expect(mendBreaks('English\nLearners', words)).toBe('English\nLearners')
  })
})
