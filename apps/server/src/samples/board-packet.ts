import { heading, paragraph, type PlanContent } from '#samples/blocks.ts'
import { planContent } from '#samples/plan-sections.ts'
import type { SampleSource } from '#samples/sample-source.ts'

/**
 * A board packet: an agenda, the plan of the district that does not exist, and the amended plan of a charter school that does not exist either, with the same
 * actions. Synthetic. Untagged, as scanned-together packets are.
 */
export function boardPacket(source: SampleSource): PlanContent {
  const [document] = source.documents
  if (!document) throw new Error('the samples have a plan')
  const untagged = { ...document, tagged: false }
  const district = planContent(source, untagged)
  const name = { en: 'Example Hills Charter', es: 'Escuela Chárter de Ejemplo' }
  const charter = planContent({ ...source, lea: { ...source.lea, name, cds: '99 99999 0000001' } }, untagged)
  const agenda = {
    width: 612,
    height: 792,
    blocks: [heading('Agenda of the regular meeting'), paragraph('9.1 Plan of the district. 9.2 Amended plan of the charter school.')],
  }
  const [cover, ...rest] = charter.sections
  if (!cover) throw new Error('a plan has a first page')
  const amended = { ...cover, blocks: [paragraph('Amended LCAP 2023-24, October 11, 2023'), ...cover.blocks] }
  return { ...district, title: 'Board packet (made up)', tagged: false, sections: [agenda, ...district.sections, amended, ...rest] }
}
