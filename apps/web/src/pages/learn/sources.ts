import type { Translate } from '#locales/words.ts'

/** Where a fact can be looked up outside the samples: a section of a code, a regulation, the state's template, or a page of this site. */
export type Source =
  | { readonly kind: 'code'; readonly code: 'EDC' | 'GOV'; readonly section: string; readonly parts: string }
  | { readonly kind: 'rule'; readonly section: string }
  | { readonly kind: 'instructions' }
  | { readonly kind: 'site' }

/** A section of California's Education or Government Code, with the parts of it that say so. */
export function code(name: 'EDC' | 'GOV', section: string, parts: string): Source {
  return { kind: 'code', code: name, section, parts }
}

/** A section of Title 5 of the state's regulations. */
export function rule(section: string): Source {
  return { kind: 'rule', section }
}

/** The state's template of the plan with its instructions. */
export const instructions: Source = { kind: 'instructions' }
/** How this site tags actions. */
export const onThisSite: Source = { kind: 'site' }

/** What a source is called: "California Education Code, section 52062(b)". */
export function sourceName(source: Source, t: Translate): string {
  switch (source.kind) {
    case 'code':
      return t(source.code === 'EDC' ? 'learn:source-law-edc' : 'learn:source-law-gov', { section: `${source.section}${source.parts}` })
    case 'rule':
      return t('learn:source-rule', { section: source.section })
    case 'instructions':
      return t('learn:source-instructions')
    case 'site':
      return t('learn:source-site')
  }
}

/** Where a source is read, at the state's own sites; undefined for a page of this one. */
export function sourceAddress(source: Source): string | undefined {
  switch (source.kind) {
    case 'code':
      return `https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=${source.code}&sectionNum=${source.section}.`
    case 'rule':
      return 'https://govt.westlaw.com/calregs/Document/I439B96F44C6911EC93A8000D3A7C4BC3'
    case 'instructions':
      return 'https://www.cde.ca.gov/re/lc/'
    case 'site':
      return undefined
  }
}
