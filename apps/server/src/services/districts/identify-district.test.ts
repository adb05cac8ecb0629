import { readFileSync } from 'node:fs'
import { cdsSchema } from '@cuentas/shared'
import { describe, expect, it } from 'vitest'
import { projectFolder } from '#files/project-folder.ts'
import { readDirectory } from '#services/districts/directory.ts'
import { identifyDistrict } from '#services/districts/identify-district.ts'

const directory = readDirectory(readFileSync(projectFolder('data/reference/districts.csv'), 'utf8'))
const identify = (name: string, cds: string | null = null) => identifyDistrict(directory, { name, cds: cds === null ? null : cdsSchema.parse(cds) })

describe('identifyDistrict', () => {
  it('finds the code and county of a district that prints only its name', () => {
    expect(identify('San José Unified School District')).toMatchObject({ key: '43696660000000', county: 'Santa Clara', city: 'San Jose', kind: 'district' })
    expect(identify('Mt. Pleasant Elementary School District (MPESD)').key).toBe('43696170000000')
    expect(identify('Placentia Yorba Linda Unified School District').key).toBe('30666470000000')
  })

  it('names a district as the state’s directory does, whatever its plan prints', () => {
    expect(identify('SFCOE', '38684780000000')).toMatchObject({ key: '38684780000000', name: 'San Francisco Unified' })
    expect(identify('San José Unified School District').name).toBe('San Jose Unified')
    expect(identify('Example Valley Unified', '99999990000000').name).toBe('Example Valley Unified')
    expect(identify('Sherman Oaks Elementary', '43693936046692').name).toBe('Sherman Oaks Elementary')
  })

  it('finds a district that leaves its type out of its name when only one can be meant', () => {
    expect(identify('Fountain Valley School District').key).toBe('30664980000000')
    expect(identify('Cupertino Union Elementary School District').key).toBe('43694190000000')
    expect(identify('Fountain Valley High School District').cds).toBeNull()
  })

  it('gives no code to a name that several districts bear', () => {
    expect(identify('Magnolia School District')).toMatchObject({ key: 'x-magnolia-school-district', cds: null, county: null })
    expect(identify('Jefferson Elementary School District').cds).toBeNull()
  })

  it('takes a printed code before the name', () => {
    expect(identify('Magnolia School District', '30665890000000')).toMatchObject({ key: '30665890000000', county: 'Orange', city: 'Anaheim' })
  })

  it('knows a district that prints the code of one of its schools', () => {
    expect(identify('Rowland Unified School District', '19734526022222').key).toBe('19734520000000')
  })

  it('keeps a charter school apart from the district that authorised it', () => {
    expect(identify('Sherman Oaks Elementary', '43693936046692')).toMatchObject({ key: '43693936046692', kind: 'charter', county: 'Santa Clara' })
    expect(identify('Rising Sun Montessori School')).toMatchObject({ key: 'x-rising-sun-montessori-school', kind: 'charter' })
  })

  it('knows a county office by its directory entry', () => {
    expect(identify('San Francisco County Office of Education')).toMatchObject({ key: '38103890000000', kind: 'county-office' })
  })
})
