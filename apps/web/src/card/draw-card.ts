import sharp from 'sharp'
import { cardSize } from '#card/card-address.ts'
import { fitSentences, fitText, heightOf, leading, type Block, type Faces } from '#card/lines.ts'

/** What a picture says that stands beside a shared link: one honest sentence with its figure, whose it is, and where it comes from. */
export interface Card {
  /** Whose page it is and of which year; empty where the title says it. */
  readonly over: string
  readonly title: string
  /** The page's sentence; its figure between <b> and </b>. */
  readonly answer: string
  /** Further sentences, the most telling first, such as the year before: planned beside estimated actual. As many as have room. */
  readonly more: readonly string[]
  /** The documents the figures were read from, and as of when. */
  readonly source: string
  /** What the picture is a picture of, for who cannot see it. */
  readonly program: string
  /** Where the site is. */
  readonly site: string
}

const margin = 64
const topOfOver = 128
const width = cardSize.width - 2 * margin
/** The site's own colours (tokens.css), light: a shared picture stands on anybody's page. */
const colours = { paper: '#fbf8f2', ink: '#211c16', quiet: '#574e42', palm: '#1b5a43', dusk: '#66398c', line: '#e4dccd' } as const

/** A card as a PNG of 1200 x 630. Letters are drawn as outlines, so the same card is the same picture on every machine. */
export async function drawCard(card: Card, faces: Faces): Promise<Uint8Array> {
  return sharp(Buffer.from(cardSvg(card, faces)))
    .png({ compressionLevel: 9, palette: true })
    .toBuffer()
}

/** The same as SVG. */
export function cardSvg(card: Card, faces: Faces): string {
  const set = ({ lines, size }: Block, top: number, colour: string, strongColour: string = colour) =>
    lines
      .flatMap((line, row) =>
        line.map(({ text, strong, x }) => {
          const path = (strong ? faces.bold : faces.regular).outline(text.trimEnd(), size, margin + x, top + size * (0.78 + row * leading))
          return path === '' ? '' : `<path d="${path}" fill="${strong ? strongColour : colour}"/>`
        }),
      )
      .join('')
  const strong = (text: string) => `<b>${text}</b>`
  const line = (text: string, sizes: readonly number[], wide: number = width) =>
    fitText(text, faces, { sizes, width: wide, height: Math.max(...sizes) * leading })
  const program = line(strong(card.program), [30], width / 2)
  const site = line(card.site, [22, 18], width / 2)
  const over = line(card.over, [30, 26])
  const source = fitText(card.source, faces, { sizes: [22, 20], width, height: 56 })
  const bottom = cardSize.height - 40 - heightOf(source)
  const topOfTitle = topOfOver + (card.over === '' ? 0 : heightOf(over) + 4)
  const title = fitText(strong(card.title), faces, { sizes: [58, 50, 42, 36], width, height: 146 })
  const topOfAnswer = topOfTitle + heightOf(title) + 20
  const room = bottom - 34 - topOfAnswer
  const answer = fitText(card.answer, faces, { sizes: [42, 38, 34, 31, 28, 25, 22], width, height: room })
  const topOfMore = topOfAnswer + heightOf(answer) + 14
  const more = fitSentences(card.more, faces, { sizes: [28, 25], width, height: bottom - 30 - topOfMore })
  const siteWide = site.lines[0]?.reduce((wide, piece) => Math.max(wide, piece.x + faces.regular.width(piece.text) * site.size), 0) ?? 0
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${cardSize.width}" height="${cardSize.height}" viewBox="0 0 ${cardSize.width} ${cardSize.height}">`,
    `<rect width="${cardSize.width}" height="${cardSize.height}" fill="${colours.paper}"/>`,
    `<rect width="${cardSize.width}" height="14" fill="${colours.dusk}"/>`,
    set(program, 56, colours.palm),
    `<g transform="translate(${width - siteWide} 0)">${set(site, 62, colours.quiet)}</g>`,
    card.over === '' ? '' : set(over, topOfOver, colours.quiet),
    set(title, topOfTitle, colours.ink),
    set(answer, topOfAnswer, colours.ink, colours.dusk),
    set(more, topOfMore, colours.quiet),
    `<rect x="${margin}" y="${bottom - 20}" width="${width}" height="2" fill="${colours.line}"/>`,
    set(source, bottom, colours.quiet),
    '</svg>',
  ].join('')
}
