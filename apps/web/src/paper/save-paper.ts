import bold from '@fontsource/public-sans/files/public-sans-latin-700-normal.woff?url'
import regular from '@fontsource/public-sans/files/public-sans-latin-400-normal.woff?url'
import { drawSheet } from '#paper/draw-sheet.ts'
import { paperSheetSchema, questionsSection, scriptSection, type PaperPart, type PaperSheet, type Runs } from '#paper/paper-sheet.ts'

const bytesOf = async (address: string) => (await fetch(address)).arrayBuffer()

/** The sheet that the page carries, with the questions as the person chose, ordered and reworded them, as a PDF. It is drawn here: nothing is sent. */
export async function paperAsItStands(json: string, kit: HTMLElement): Promise<Blob> {
  const sheet = paperSheetSchema.parse(JSON.parse(json))
  const fonts = await Promise.all([bytesOf(regular), bytesOf(bold)])
  const asItStands = withSections(sheet, questionsOf(kit), scriptOf(kit))
  return new Blob([await drawSheet(asItStands, { regular: fonts[0], bold: fonts[1] })], { type: 'application/pdf' })
}

function withSections(sheet: PaperSheet, questions: readonly Runs[], script: Runs): PaperSheet {
  const own = new Map<string, PaperPart>([
    ...(questions.length === 0 ? [] : [[questionsSection, { kind: 'list', ordered: true, items: questions }] as const]),
    ...(script.length === 0 ? [] : [[scriptSection, { kind: 'text', runs: script }] as const]),
  ])
  return { ...sheet, sections: sheet.sections.map((section) => ({ ...section, parts: partsOf(section.parts, own.get(section.id)) })) }
}

function partsOf(parts: readonly PaperPart[], own: PaperPart | undefined): readonly PaperPart[] {
  return own ? [own] : parts
}

/** The chosen questions of the page in their order. */
function questionsOf(kit: HTMLElement): readonly Runs[] {
  return [...kit.querySelectorAll('[data-question][data-chosen] > [data-question-text]')].map((place) => runsOfNode(place))
}

/** What to say, with the questions as they are now. */
function scriptOf(kit: HTMLElement): Runs {
  const script = kit.querySelector('[data-script]')
  return script ? runsOfNode(script) : []
}

/** Words of a part of the page: those in another language apart, and footnotes by their numbers. */
function runsOfNode(node: Node): Runs {
  if (!(node instanceof Element)) return [{ text: node.textContent ?? '' }]
  if (node.matches('.notes')) return [{ text: '', notes: [...node.querySelectorAll('a')].map((link) => Number(link.textContent)) }]
  const foreign = node.getAttribute('lang')
  if ((foreign === 'en' || foreign === 'es') && foreign !== document.documentElement.lang) return [{ text: node.textContent, foreign }]
  return [...node.childNodes].flatMap(runsOfNode)
}
