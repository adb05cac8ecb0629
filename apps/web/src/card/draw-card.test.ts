import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { cardAddress } from '#card/card-address.ts'
import { cardSvg, drawCard, type Card } from '#card/draw-card.ts'
import { breakLines, fitSentences, fitText, heightOf } from '#card/lines.ts'
import { openFace } from '#card/type.ts'

const { resolve } = createRequire(import.meta.url)
const face = (weight: number) => openFace(readFileSync(resolve(`@fontsource/public-sans/files/public-sans-latin-${weight}-normal.woff`)))
const faces = { regular: face(400), bold: face(700) }
const card: Card = {
  over: 'Condado de Riverside',
  title: 'Coachella Valley Unified',
  answer: 'Para 2025-26, el plan menciona la justicia restaurativa dentro de 3 acciones, de <b>como máximo $2.4 millones</b>.',
  more: ['Un año antes: gasto planeado, $300,000; gasto real estimado, sin dato publicado.'],
  source: 'Fuente: LCAP 2025-26. Datos al 25 de noviembre de 2026.',
  program: 'Cuentas Claras',
  site: 'cuentas.example',
}
const long = 'A very long sentence about many actions and many dollars. '.repeat(30)

describe('a picture for a shared link', () => {
  it('is a PNG of 1200 x 630, and the same bytes each time', async () => {
    const bytes = await drawCard(card, faces)
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 })
    expect(Buffer.from(await drawCard(card, faces)).equals(Buffer.from(bytes))).toBe(true)
    expect(bytes.length).toBeLessThan(300_000)
  })

  it('needs no font where it is drawn: every letter is an outline', () => {
    expect(cardSvg(card, faces)).not.toMatch(/<text|font/)
  })

  it('keeps every line within its room, however long the text, and leaves whole sentences out instead of writing over others', () => {
    const room = { sizes: [42, 27], width: 1072, height: 200 }
    for (const text of [card.answer, long]) {
      const block = fitText(text, faces, room)
      expect(heightOf(block)).toBeLessThanOrEqual(200)
      for (const line of block.lines)
        for (const { text: words, strong, x } of line)
          expect(x + (strong ? faces.bold : faces.regular).width(words.trimEnd()) * block.size).toBeLessThanOrEqual(1072)
    }
    const said = (block: ReturnType<typeof fitText>) => block.lines.flatMap((line) => line.map(({ text }) => text)).join('')
    expect(said(fitText(long, faces, room))).toMatch(/ …$/)
    expect(said(fitText(card.answer, faces, room))).not.toMatch(/…/)
    expect(said(fitSentences(['One.', long], faces, room))).toBe('One.')
    const full = { ...card, title: long, answer: long }
    expect(cardSvg({ ...full, more: [long] }, faces)).toBe(cardSvg({ ...full, more: [] }, faces))
  })

  it('sets the figure of a sentence in bold', () => {
    const pieces = breakLines('planned <b>$16,000</b> for it', faces, 40, 1072)
      .flat()
      .filter(({ text }) => text.trim() !== '')
    expect(pieces.map(({ text, strong }) => [text.trim(), strong])).toEqual([
      ['planned', false],
      ['$16,000', true],
      ['for', false],
      ['it', false],
    ])
  })
})

describe('the address of a page’s picture', () => {
  it.each([
    ['/en', '', '/en/share/site.png'],
    ['/es/d/38684780000000', '?focus=police-security&per=per-pupil', '/es/share/d/38684780000000.png?focus=police-security'],
    ['/es/d/38684780000000/2024-25', '?q=circles', '/es/share/d/38684780000000/2024-25.png'],
    ['/en/d/38684780000000/2024-25/2/2.6', '', '/en/share/d/38684780000000/2024-25/2/2.6.png'],
    ['/en/d/38684780000000/2024-25/sum/plan', '', '/en/share/site.png'],
    ['/en/d/x/kit', '?minutes=2', '/en/share/d/x/kit.png'],
    ['/en/compare', '?d=a&d=b', '/en/share/compare.png?d=a&d=b'],
    ['/es/learn/upp', '', '/es/share/learn/upp.png'],
    ['/embed/es/d/x', '', '/es/share/d/x.png'],
    ['/es/about', '?asof=2026-11-24', '/es/share/site.png?asof=2026-11-24'],
  ])('of %s%s is %s', (path, search, address) => {
    expect(cardAddress(path, search)).toBe(address)
  })
})
