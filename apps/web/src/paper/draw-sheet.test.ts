import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { drawSheet } from '#paper/draw-sheet.ts'
import type { PaperSheet } from '#paper/paper-sheet.ts'
import { drawable } from '#paper/pen.ts'
import { readPdf } from '#paper/read-pdf.fixture.ts'

const { resolve } = createRequire(import.meta.url)
const font = (weight: number) => readFileSync(resolve(`@fontsource/public-sans/files/public-sans-latin-${weight}-normal.woff`))
const fonts = { regular: font(400), bold: font(700) }

function sheet(questions: readonly string[]): PaperSheet {
  return {
    language: 'es-US',
    title: 'Justicia restaurativa en Valle de Ejemplo',
    under: 'Para: audiencia pública, plan de 2025-26',
    address: 'https://site.example/es/d/x/kit?data=0123456789',
    addressWords: 'Escanee para abrir esta carpeta',
    sections: [
      {
        id: 'numbers',
        heading: 'Cinco números',
        parts: [
          {
            kind: 'table',
            title: 'Cinco números',
            head: ['Cifra', 'Qué es', 'Fuente'],
            rows: [
              [[{ text: '$300,000', strong: true }], [{ text: 'planeado para 2016-17' }], [{ text: '1' }]],
              [[{ text: '16.7%', strong: true }], [{ text: 'de lo planeado está en el gasto real estimado' }], [{ text: '1, 2' }]],
            ],
          },
        ],
      },
      {
        id: 'questions',
        heading: 'Tres preguntas',
        parts: [
          {
            kind: 'list',
            ordered: true,
            items: questions.map((text) => [{ text: '¿Y «' }, { text: 'Restorative Practices', foreign: 'en' }, { text: `»? ${text}`, notes: [1] }]),
          },
        ],
      },
      {
        id: 'sources',
        heading: 'Fuentes',
        parts: [{ kind: 'sources', items: [{ number: 1, links: [{ text: 'LCAP 2016-17, pág. 83', address: 'https://site.example/es/i/a' }], more: '' }] }],
      },
    ],
  }
}

describe('a sheet as a PDF', () => {
  it('is one Letter page, tagged, with its language and title, in the order in which it is read', async () => {
    const read = await readPdf(await drawSheet(sheet(['¿Cuánto?', '¿Quién?']), fonts))
    expect(read).toMatchObject({
      pages: 1,
      size: [612, 792],
      language: 'es-US',
      title: 'Justicia restaurativa en Valle de Ejemplo',
      tagged: true,
      untagged: 0,
      links: 1,
    })
    const roles = read.roles.map(({ role }) => role)
    expect(roles.filter((role) => /^H\d$/.test(role))).toEqual(['H1', 'H2', 'H2', 'H2'])
    expect(roles.filter((role) => role === 'TH').length).toBe(5)
    expect(roles.filter((role) => role === 'TD').length).toBe(4)
    for (const role of ['Table', 'THead', 'TBody', 'L', 'LI', 'Lbl', 'LBody', 'Link', 'Figure']) expect(roles, role).toContain(role)
    expect(read.roles.find(({ role }) => role === 'Figure')?.alt).toBe('Escanee para abrir esta carpeta')
    expect(read.roles.find(({ role }) => role === 'Span')?.language).toBe('en-US')
    expect(read.text).toContain('1. ¿Y «Restorative Practices»? ¿Cuánto? [1]')
    expect(read.text).toContain('16.7%')
  })

  it('grows smaller rather than longer, and is the same file for the same words', async () => {
    const long = sheet(Array.from({ length: 14 }, (_, at) => `${at} ${'¿quién hará este trabajo y con qué dinero? '.repeat(6)}`))
    const [once, again] = [await drawSheet(long, fonts), await drawSheet(long, fonts)]
    expect((await readPdf(once)).pages).toBe(1)
    expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true)
  })

  it('draws a sign that its fonts lack as a plain one', () => {
    expect(drawable('Año\u00a02025‑26 → “ﬁn” ≥ 5')).toBe('Año 2025-26 ? “fin” ? 5')
  })
})
