import type { WordsKey } from '#locales/words.ts'
import type { Topic } from '#components/topics.ts'
import { code, instructions, onThisSite, rule, type Source } from '#pages/learn/sources.ts'

/** A fact of an explaining page: its words, where they come from, and a picture of a sample that shows it. */
export interface Fact {
  readonly words: WordsKey
  readonly heading: WordsKey
  readonly sources: readonly Source[]
  readonly picture?: PictureId
}

/** Pictures of data/learn, by their names there. */
export const pictureIds = [
  'plan-cover',
  'lcff-money',
  'sc-grants',
  'high-need-share',
  'counted-action',
  'carryover-dollars',
  'carryover-came-in',
  'table-planned',
  'table-contributing',
  'table-annual-update',
  'table-contributing-update',
  'restorative-action',
  'police-action',
  'named-in-bundle',
  'family-meetings',
] as const
export type PictureId = (typeof pictureIds)[number]

const edc = (section: string, parts = '') => code('EDC', section, parts)
const gov = (section: string, parts = '') => code('GOV', section, parts)

/** What each page says. A fact without a law stands on the page of the sample that its picture shows. */
export const factsOf: Readonly<Record<Topic, readonly Fact[]>> = {
  lcap: [
    { heading: 'learn:lcap-1-heading', words: 'learn:lcap-1', sources: [edc('52060', '(c)')], picture: 'plan-cover' },
    { heading: 'learn:lcap-2-heading', words: 'learn:lcap-2', sources: [edc('52060', '(b)'), edc('52061')] },
    { heading: 'learn:lcap-3-heading', words: 'learn:lcap-3', sources: [edc('52060', '(g)')] },
    { heading: 'learn:lcap-4-heading', words: 'learn:lcap-4', sources: [edc('52065', '(a)'), edc('52064.1', '(a)')] },
  ],
  lcff: [
    { heading: 'learn:lcff-1-heading', words: 'learn:lcff-1', sources: [edc('42238.02')] },
    { heading: 'learn:lcff-2-heading', words: 'learn:lcff-2', sources: [edc('42238.02', '(b), (e), (f)')] },
    { heading: 'learn:lcff-3-heading', words: 'learn:lcff-3', sources: [], picture: 'lcff-money' },
    { heading: 'learn:lcff-4-heading', words: 'learn:lcff-4', sources: [], picture: 'table-planned' },
  ],
  'supplemental-concentration': [
    { heading: 'learn:supplemental-concentration-1-heading', words: 'learn:supplemental-concentration-1', sources: [edc('42238.02', '(b)(1)')] },
    { heading: 'learn:supplemental-concentration-2-heading', words: 'learn:supplemental-concentration-2', sources: [edc('42238.02', '(e)')] },
    { heading: 'learn:supplemental-concentration-3-heading', words: 'learn:supplemental-concentration-3', sources: [edc('42238.02', '(f)'), edc('2574')] },
    { heading: 'learn:supplemental-concentration-4-heading', words: 'learn:supplemental-concentration-4', sources: [edc('42238.07', '(a)'), rule('15496')] },
    { heading: 'learn:supplemental-concentration-5-heading', words: 'learn:supplemental-concentration-5', sources: [], picture: 'sc-grants' },
  ],
  upp: [
    { heading: 'learn:upp-1-heading', words: 'learn:upp-1', sources: [edc('42238.02', '(b)(5)')] },
    { heading: 'learn:upp-2-heading', words: 'learn:upp-2', sources: [edc('42238.02', '(b)(1)')] },
    { heading: 'learn:upp-3-heading', words: 'learn:upp-3', sources: [edc('42238.02', '(e), (f)'), edc('42238.07', '(a)')] },
    { heading: 'learn:upp-4-heading', words: 'learn:upp-4', sources: [], picture: 'high-need-share' },
  ],
  contributing: [
    { heading: 'learn:contributing-1-heading', words: 'learn:contributing-1', sources: [edc('42238.07', '(a)'), instructions] },
    { heading: 'learn:contributing-2-heading', words: 'learn:contributing-2', sources: [instructions] },
    { heading: 'learn:contributing-3-heading', words: 'learn:contributing-3', sources: [instructions] },
    { heading: 'learn:contributing-4-heading', words: 'learn:contributing-4', sources: [], picture: 'counted-action' },
    { heading: 'learn:contributing-5-heading', words: 'learn:contributing-5', sources: [edc('52062', '(a)(3)')] },
  ],
  carryover: [
    { heading: 'learn:carryover-1-heading', words: 'learn:carryover-1', sources: [edc('42238.07'), instructions] },
    { heading: 'learn:carryover-2-heading', words: 'learn:carryover-2', sources: [instructions] },
    { heading: 'learn:carryover-3-heading', words: 'learn:carryover-3', sources: [], picture: 'carryover-dollars' },
    { heading: 'learn:carryover-4-heading', words: 'learn:carryover-4', sources: [], picture: 'carryover-came-in' },
  ],
  tables: [
    { heading: 'learn:tables-1-heading', words: 'learn:tables-1', sources: [], picture: 'table-planned' },
    { heading: 'learn:tables-2-heading', words: 'learn:tables-2', sources: [], picture: 'table-contributing' },
    { heading: 'learn:tables-3-heading', words: 'learn:tables-3', sources: [], picture: 'table-annual-update' },
    { heading: 'learn:tables-4-heading', words: 'learn:tables-4', sources: [], picture: 'table-contributing-update' },
    { heading: 'learn:tables-5-heading', words: 'learn:tables-5', sources: [], picture: 'carryover-dollars' },
    { heading: 'learn:tables-6-heading', words: 'learn:tables-6', sources: [instructions] },
  ],
  'restorative-justice': [
    { heading: 'learn:restorative-justice-1-heading', words: 'learn:restorative-justice-1', sources: [onThisSite] },
    { heading: 'learn:restorative-justice-2-heading', words: 'learn:restorative-justice-2', sources: [edc('48900.5', '(a), (b)(6)')] },
    { heading: 'learn:restorative-justice-3-heading', words: 'learn:restorative-justice-3', sources: [], picture: 'restorative-action' },
    { heading: 'learn:restorative-justice-4-heading', words: 'learn:restorative-justice-4', sources: [onThisSite], picture: 'police-action' },
    { heading: 'learn:restorative-justice-5-heading', words: 'learn:restorative-justice-5', sources: [], picture: 'named-in-bundle' },
  ],
  hearing: [
    { heading: 'learn:hearing-1-heading', words: 'learn:hearing-1', sources: [edc('52062', '(b)'), edc('52061')] },
    { heading: 'learn:hearing-2-heading', words: 'learn:hearing-2', sources: [gov('54954.2', '(a)'), edc('52062', '(b)(1)')] },
    { heading: 'learn:hearing-3-heading', words: 'learn:hearing-3', sources: [gov('54954.3', '(a), (b)')] },
    { heading: 'learn:hearing-4-heading', words: 'learn:hearing-4', sources: [gov('54954.3', '(b)')] },
    { heading: 'learn:hearing-5-heading', words: 'learn:hearing-5', sources: [gov('54954.3', '(c)')] },
    { heading: 'learn:hearing-6-heading', words: 'learn:hearing-6', sources: [edc('52062', '(a)(3)')] },
    { heading: 'learn:hearing-7-heading', words: 'learn:hearing-7', sources: [edc('52062', '(a)(6)')] },
    { heading: 'learn:hearing-8-heading', words: 'learn:hearing-8', sources: [], picture: 'family-meetings' },
  ],
}
