import type { LexiconFile, PhraseRow } from '@cuentas/shared'
import { readTaxonomy, type Taxonomy } from '#tags/read-taxonomy.ts'

const both = (text: string) => ({ en: text, es: text })
const row = (id: string, tag: string, title: number, text: number, words: Pick<PhraseRow, 'en' | 'es'>, more: Partial<PhraseRow> = {}): PhraseRow => ({
  id,
  tag,
  title,
  text,
  program: false,
  how: false,
  ...words,
  ...more,
})

/** A lexicon small enough to be read beside a test. */
export const smallLexicon: LexiconFile = {
  version: 'test',
  author: 'test',
  source: [],
  rows: [
    row('pbis', 'BEH.pbis', 6, 4, { en: ['PBIS', 'positive behavior* support*'], es: ['conducta positiva'] }, { program: true }),
    row('mtss', 'BEH.mtss', 3, 1, { en: ['MTSS'], es: [] }, { program: true }),
    row('sel', 'SEL.curriculum', 5, 3, { en: ['SEL', 'social emotional learning'], es: ['aprendizaje socioemocional'] }, { program: true }),
    row('trauma', 'MH.clinical', 3, 1, { en: ['trauma informed'], es: ['trauma*'] }, { program: true }),
    row('counseling', 'MH.counseling', 5, 3, { en: ['counselor*'], es: ['consejer*'] }),
    row('guards', 'SEC.guards', 6, 4, { en: ['campus supervisor*', 'safety position*'], es: ['guardia* de seguridad'] }),
    row('police', 'SEC.police', 6, 4, { en: ['school resource officer*', 'SRO'], es: ['policia*'] }),
    row('professional-learning', 'PD.academic', 5, 2, { en: ['professional development', 'training'], es: ['desarrollo profesional'] }, { how: true }),
    row('expanded', 'INS.expanded', 5.5, 4, { en: ['summer school', 'summer camp*'], es: ['escuela de verano'] }),
    row('intervention', 'INS.intervention', 5, 3, { en: ['academic counselor*', 'tutoring'], es: ['tutoria*'] }),
    row('newcomers', 'EL.newcomer', 6, 4, { en: ['newcomer*'], es: ['recien llegad*'] }),
    row('foster', 'GRP.foster', 6, 1, { en: ['foster youth'], es: ['crianza temporal'] }),
    row('attendance', 'ATT.outreach', 6, 1, { en: ['attendance'], es: ['ausentismo'] }),
    row('site-admin', 'STF.admin', 6, 4, { en: ['assistant principal*'], es: ['subdirector*'] }),
    row('rj-training', 'RJ.training', 0, 0, { en: ['train*'], es: ['capacita*'] }),
  ],
}

/** A taxonomy of that lexicon, without a classifier. */
export function smallTaxonomy(lexicon: LexiconFile = smallLexicon): Taxonomy {
  return readTaxonomy({
    categories: { version: 'test', author: 'test', source: [], notStated: both('not stated'), categories: [], levels: [], flags: [] },
    lexicon,
  })
}
