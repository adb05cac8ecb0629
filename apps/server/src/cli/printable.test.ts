import { describe, expect, it } from 'vitest'
import { printable } from '#cli/printable.ts'

describe('text for a terminal', () => {
  it('keeps letters, line ends and tabs', () => {
    expect(printable('Niño\t$5\nfin')).toBe('Niño\t$5\nfin')
  })
  it('shows control characters and turned-round text instead of obeying them', () => {
    expect(printable('plan\u001b[2J\r\u202egpj.pdf')).toBe('plan\ufffd[2J\ufffd\ufffdgpj.pdf')
  })
})
