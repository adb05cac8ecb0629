import { fiscalYear, fiscalYearLabel, readCds } from '@cuentas/shared'
import { readDirectoryFile } from '#files/reference-files.ts'
import { columns, type ExitStatus, type Terminal } from '#cli/terminal.ts'
import { say } from '#cli/words.ts'
import { findByName, readDirectory, type DirectoryEntry } from '#services/districts/directory.ts'
import { districtPlanAddresses, stateFileAddresses } from '#services/state-files/addresses.ts'

/** `cuentas fetch-list [DISTRICT]`: prints public addresses; nothing is fetched. Exit status 2 when the district is not known. */
export async function fetchList(terminal: Terminal, asked: string | undefined, asJson: boolean): Promise<ExitStatus> {
  const directory = readDirectory(await readDirectoryFile())
  let district: DirectoryEntry | undefined
  if (asked !== undefined) {
    const cds = readCds(asked)
    district = cds ? directory.byDistrictCode.get(cds.slice(0, 7)) : findByName(directory, asked)
    if (!district) {
      terminal.error(say(terminal.language, 'fetch-list-unknown', { district: asked }))
      return 2
    }
  }
  const files = stateFileAddresses.map((file) => ({ what: file.what, years: file.years, address: file.address, page: file.page }))
  const plans = district ? districtPlanAddresses(district.cds) : []
  if (asJson) {
    terminal.out(JSON.stringify({ stateFiles: files, district: district ? { cds: district.cds, name: district.name, plans } : null }))
    return 0
  }
  terminal.out(say(terminal.language, 'fetch-list-files'))
  for (const line of columns([['', '', ''], ...files.map((file) => [file.what, file.years, file.address])]).slice(1)) terminal.out(`  ${line.trim()}`)
  if (district) {
    terminal.out(say(terminal.language, 'fetch-list-plans', { district: district.name, cds: district.cds }))
    for (const { year, address } of plans) terminal.out(`  ${fiscalYearLabel(fiscalYear(year))}  ${address}`)
  }
  terminal.out(say(terminal.language, 'fetch-list-how'))
  return 0
}
