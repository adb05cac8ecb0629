import { describe, expect, it } from 'vitest'
import { findPhrases, indexPhrases } from '#tags/phrases.ts'
import { smallLexicon } from '#tags/taxonomy.fixture.ts'
import { readWords } from '#tags/words.ts'

const index = indexPhrases(smallLexicon)
const found = (text: string) => findPhrases(readWords(text), index).map((hit) => `${hit.row.id}:${text.slice(hit.start, hit.end)}`)

describe('findPhrases', () => {
  it('finds whole words, open endings and Spanish without accents', () => {
    expect(found('Counselors and positive behavioral supports')).toEqual(['counseling:Counselors', 'pbis:positive behavioral supports'])
    expect(found('consejeros y guardias de seguridad')).toEqual(['counseling:consejeros', 'guards:guardias de seguridad'])
  })

  it('takes an acronym only in capitals', () => {
    expect(found('an SRO')).toEqual(['police:SRO'])
    expect(found('sel')).toEqual([])
  })

  it('lets the longer phrase win over the one inside it', () => expect(found('academic counselors')).toEqual(['intervention:academic counselors']))

  it('runs over a hyphen or slash, never over a comma or the end of a sentence', () => {
    expect(found('social-emotional learning')).toEqual(['sel:social-emotional learning'])
    expect(found('summer. School')).toEqual([])
    expect(found('foster, youth')).toEqual([])
  })

  it('finds words that were printed without the space between them', () => expect(found('OnlineTutoring')).toEqual(['intervention:Tutoring']))
})
