import { DomainError } from '#services/domain-error.ts'
import type { Services } from '#services/services.ts'

/** The district of a figure that is no line item's; undefined where there is no such figure, or it is no district's. */
export async function districtOfFigure(figures: Services['figures'], id: string): Promise<string | undefined> {
  try {
    const view = await figures.get(id)
    return view.kind === 'state' || view.kind === 'printed' ? (view.districtKey ?? undefined) : undefined
  } catch (error) {
    if (error instanceof DomainError) return undefined
    throw error
  }
}
