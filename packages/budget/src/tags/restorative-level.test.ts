import { describe, expect, it } from 'vitest'
import { tagAction } from '#tags/tag-action.ts'
import { smallTaxonomy } from '#tags/taxonomy.fixture.ts'

const taxonomy = smallTaxonomy()
const levelOf = (title: string, description = '') => tagAction({ title, description }, taxonomy).rjLevel

describe('a restorative practice is named', () => {
  it.each([
    ['Train staff in restorative practices.'],
    ['Staff will use Restorative Justice circles.'],
    ['Support a Restorative SARB process.'],
    ['A restorative solution-oriented approach to conflict.'],
    ['Training in R e storative Practices.'],
    ['Training in restora- tive practices.'],
    ['PBIS/Restorative/Trauma-Informed Practices.'],
    ['culturally responsive and restorative strategies'],
    ['Capacitación en prácticas restaurativas.'],
    ['Círculos de justicia restaurativa en cada escuela.'],
    ['comunidades restaurativas'],
    ['enfoques restaurativos'],
  ])('in %j', (description) => expect(levelOf('Support', description)).not.toBe('none'))

  it.each([
    ['Students learn about restorative sleep.'],
    ['a meaningful and restorative consequence'],
    ['restorative dental care for low-income students'],
    ['restorative yoga'],
    ['Restore funding for counselors.'],
    ['restoration of the art program'],
    ['habitat restoration'],
    ['National Institute for Criminal Justice Reform will restore harm'],
    ['Social Justice Standards and a mock trial'],
    ['students from juvenile justice placements'],
    ['Department of Justice background checks'],
    ['Superior Court truancy partnership'],
    ['conflict mediation between staff'],
    ['community circles led by counselors'],
    ['literature circles and circle time'],
    ['a community building speaker series'],
    ['RP teachers and RJ'],
    ['odontología restaurativa'],
    ['sueño restaurativo'],
    ['restauración de edificios'],
    ['restaurar el financiamiento'],
    ['justicia social y justicia penal'],
  ])('but not in %j', (description) => expect(levelOf('Support', description)).toBe('none'))
})

describe('the level', () => {
  it('is dedicated when the title names it alone and nothing else is described', () => {
    expect(levelOf('Restorative Practices', 'Train staff and buy materials.')).toBe('dedicated')
    expect(levelOf('Safe schools: Restorative Practices', 'Train staff.')).toBe('dedicated')
    expect(levelOf('Prácticas restaurativas', 'Capacitar al personal.')).toBe('dedicated')
  })

  it('is primary when the title names it with one other program', () => {
    expect(levelOf('PBIS and Restorative Practices', 'Train staff.')).toBe('primary')
    expect(levelOf('Conducta positiva y prácticas restaurativas', 'Capacitar al personal.')).toBe('primary')
  })

  it('is dedicated when its own staff, circles or training are all the title adds', () => {
    expect(levelOf('Restorative Justice Counselor', 'Support students at two schools.')).toBe('dedicated')
    expect(levelOf('Community Building and Restorative Practices', 'Train staff.')).toBe('dedicated')
    expect(levelOf('Restorative Practices Professional Development', 'Train staff.')).toBe('dedicated')
  })

  it('is primary when the title names it alone and the text names two other programs', () =>
    expect(levelOf('Restorative Practices', 'Train staff in restorative practices, SEL, and PBIS.')).toBe('primary'))

  it('is a mention when the title pays administrators or security', () => {
    expect(levelOf('Campus Supervisors', 'Campus supervisors lead restorative practices.')).toBe('mention')
    expect(levelOf('Assistant Principals', 'Lead restorative practices.')).toBe('mention')
  })

  it('is a mention when the title lists three programs', () => expect(levelOf('PBIS/SEL/Restorative Practices', 'Training for sites.')).toBe('mention'))

  it('is primary when it is the object of the opening sentence, with at most one other program', () => {
    expect(levelOf('Reduce Suspensions', 'Sites will work with head counselors to increase Restorative Practices implementation.')).toBe('primary')
    expect(levelOf('Apoyo', 'Las escuelas van a ampliar las prácticas restaurativas en todas las aulas.')).toBe('primary')
  })

  it.each([
    ['Provide restorative justice, nurses, and mentoring.'],
    ['Provide nurses, restorative circles, and mentoring.'],
    ['Monitor the grounds using restorative practices.'],
    ['Implement a Restorative SARB process at every school.'],
    ['Support students in small groups, including restorative practices.'],
    ['Supervisors are well trained to use restorative practices before school.'],
    ['A school culture rooted in restorative practices.'],
    ['Explore options for integrating restorative practices.'],
    ['Resources for PBIS, restorative practices, and trauma-informed practice.'],
    ['Vice principals help students solve problems, build relationships, and support restorative practices.'],
    ['Quarterly review of data. Apply means of correction and restorative practices when possible.'],
    ['Hire a counselor. Research shows that restorative practices reduce suspensions.'],
    ['Ofrecer apoyo a los estudiantes, incluyendo prácticas restaurativas.'],
  ])('is a mention in %j', (description) => expect(levelOf('Support', description)).toBe('mention'))
})
