import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { describe, expect, it } from 'vitest'
import { readTaxonomy, reasonText, tagAction } from '@cuentas/budget'
import { categories, lexiconFileSchema, rjLevels, tagFlags } from '@cuentas/shared'
import { projectFolder } from '#files/project-folder.ts'
import { readTaxonomyFiles } from '#files/taxonomy-files.ts'

const files = await readTaxonomyFiles()
const taxonomy = readTaxonomy(files)
const lexicon = lexiconFileSchema.parse(files.lexicon)
const entries = taxonomy.categories.categories
const tag = (title: string, description = '') => tagAction({ title, description, amount: null }, taxonomy)

describe('data/taxonomy', () => {
  it('describes the 16 categories, the four levels and the flags, each once and in order', () => {
    expect(entries.map(({ code }) => code)).toEqual([...categories])
    expect(taxonomy.categories.levels.map(({ code }) => code)).toEqual([...rjLevels])
    expect(taxonomy.categories.flags.map(({ code }) => code)).toEqual([...tagFlags])
  })

  it('gives each category examples in English and Spanish', () => {
    for (const { include } of entries) expect(new Set(include.map(({ language }) => language))).toEqual(new Set(['en', 'es']))
  })

  it('names a known sub-tag in every row of the lexicon, and each row once', () => {
    const known = new Set(entries.flatMap(({ subTags }) => subTags.map(({ code }) => code)))
    expect(lexicon.rows.filter(({ tag: code }) => !known.has(code))).toEqual([])
    expect(new Set(lexicon.rows.map(({ id }) => id)).size).toBe(lexicon.rows.length)
  })

  it('has phrases of every category in both languages', () => {
    for (const code of categories) {
      const rows = lexicon.rows.filter(({ tag: subTag }) => subTag.startsWith(`${code}.`))
      expect(rows.some(({ en }) => en.length > 0) && rows.some(({ es }) => es.length > 0), code).toBe(true)
    }
  })

  const examples = entries.flatMap(({ include, exclude }) => [...include, ...exclude])
  it.each(examples)('puts “$title” ($language) in $belongsTo', ({ title, description, belongsTo }) => expect(tag(title, description).category).toBe(belongsTo))

  it('explains every reason in both languages', () => {
    for (const { title, description } of examples) {
      for (const because of tag(title, description).because) {
        for (const language of ['en', 'es'] as const) expect(reasonText(because, taxonomy, language)).not.toMatch(/[{}]|undefined|: \.$/)
      }
    }
  })
})

describe('words that mislead', () => {
  it.each([
    ['Social Justice Standards', 'Literature circles for teachers with novels aligned to the standards.', 'none'],
    ['State Seal of Civic Engagement', 'Mock trial and voter education.', 'none'],
    ['Learning Recovery', 'Restore funding for intervention teachers.', 'none'],
    ['Wellness', 'Lessons on restorative sleep and nutrition.', 'none'],
    ['Online Modules', 'An engaging and restorative consequence instead of suspension.', 'none'],
    ['Conflict Mediation', 'Facilitate communication between staff members.', 'none'],
    ['Community Building', 'A guest speaker series.', 'none'],
    ['Crisis Support', 'Partner with an institute for criminal justice reform to restore harm.', 'none'],
    ['Salud', 'Talleres sobre el sueño restaurativo.', 'none'],
    ['Restauración de edificios', 'Reparar techos.', 'none'],
    ['Apoyo estudiantil', 'Consejeros, terapeutas y prácticas restaurativas en cada plantel.', 'mention'],
    ['Clima escolar', 'Capacitación en conducta positiva (PBIS), aprendizaje socioemocional y justicia restaurativa.', 'mention'],
    ['Justicia restaurativa', 'Capacitar al personal.', 'dedicated'],
  ] as const)('%s: %s (%s)', (title, description, level) => expect(tag(title, description).rjLevel).toBe(level))

  it('takes a campus monitor who works on behavior for behavior, and one on patrol for security', () => {
    expect(tag('Campus Monitor', 'Support student behaviors in the classroom with positive behavior supports.').category).toBe('BEH')
    expect(tag('Campus Monitor', 'Patrol the grounds and keep visitors out.')).toMatchObject({ category: 'SEC' })
  })

  it('takes the gifted program (GATE) for instruction and a gate for security', () => {
    expect(tag('GATE', 'Workshops for gifted students.').category).toBe('INS')
    expect(tag('Perimeter Fencing and Gates', 'Fences at three schools.').category).toBe('SEC')
  })

  it('sees police inside another category, in both languages', () => {
    expect(tag('Attendance Review', 'The school resource officer joins attendance meetings.').flags).toContain('police-inside-another-category')
    expect(tag('Asistencia escolar', 'La policía acompaña las visitas a domicilio.').flags).toContain('police-inside-another-category')
  })

  it('takes no document camera for surveillance and no exam proctor for a guard', () => {
    expect(tag('Classroom Technology', 'Interactive whiteboards and document cameras.').subTags).not.toContain('SEC.surveillance')
    expect(tag('Advanced Placement Exams', 'Fees and proctors.').subTags).not.toContain('SEC.guards')
  })

  it('tells guards from noon supervision and from plans', () => {
    expect(tag('Security Guards').subTags).toContain('SEC.guards')
    expect(tag('Noon Duty Supervisors').subTags).toContain('SEC.supervision')
    expect(tag('Emergency Preparedness').subTags).toContain('SEC.prep')
    expect(tag('Cámaras de seguridad').subTags).toContain('SEC.surveillance')
  })
})

describe('the fictional district', () => {
  const both = z.object({ en: z.string(), es: z.string() })
  const { actions } = z
    .object({ actions: z.array(z.object({ title: both, description: both })) })
    .parse(JSON.parse(readFileSync(projectFolder('data/samples/example-valley.json'), 'utf8')))

  it.each(actions)('tags “$title.en” alike in both languages', ({ title, description }) => {
    const [english, spanish] = [tag(title.en, description.en), tag(title.es, description.es)]
    expect(english.category).not.toBeNull()
    expect({ category: spanish.category, rjLevel: spanish.rjLevel }).toEqual({ category: english.category, rjLevel: english.rjLevel })
  })
})
