import { join } from 'node:path'
import type { MeetingDate } from '@cuentas/shared'
import { openDatabase, type Database, type DatabaseAddress } from '#db/database.ts'
import { anyDocument, documentsOfPacket, findDocument } from '#db/document-repository.ts'
import { isInUpload } from '#db/upload-repository.ts'
import { openDocumentStore, type DocumentStore } from '#files/document-store.ts'
import { readDirectoryFile, readMeetingsFile, readReferenceFiles } from '#files/reference-files.ts'
import { publicState } from '#db/public-state.ts'
import { databaseAsOf } from '#db/database-as-of.ts'
import { districtsChangedAfter } from '#db/last-change.ts'
import { readLearnPicturesFile, sampleFile } from '#files/sample-files.ts'
import { readTaxonomyFiles } from '#files/taxonomy-files.ts'
import { startDocumentReading, type DocumentReading } from '#jobs/document-reading.ts'
import { startReadingApart } from '#jobs/reading-apart.ts'
import { catchUpAudit } from '#services/audit/catch-up.ts'
import { publicHeads } from '#services/audit/public-heads.ts'
import { actionService } from '#services/actions-service.ts'
import { openLogService } from '#services/corrections/corrections-service.ts'
import { readDirectory, type Directory } from '#services/districts/directory.ts'
import { districtLoader } from '#services/districts/district-in-hand.ts'
import { districtService } from '#services/districts/district-service.ts'
import { documentService } from '#services/document-service.ts'
import { followService } from '#services/follow/follow-service.ts'
import { districtOfFigure } from '#services/figures/district-of-figure.ts'
import { figureService } from '#services/figures/figure-service.ts'
import { openLinks } from '#services/districts/open-links.ts'
import { kitService } from '#services/kit/kit-service.ts'
import { readMeetingDates } from '#services/kit/meeting-dates.ts'
import { readSamplePictures, type SamplePictures } from '#services/learn/sample-pictures.ts'
import { lineItemService } from '#services/line-item-service.ts'
import { figuresReader } from '#services/money/known-figures.ts'
import { keptReader } from '#services/districts/kept-district.ts'
import { keptMoney, loadedMoney } from '#services/money/money-in-hand.ts'
import { moneyService } from '#services/money/money-service.ts'
import { readReference, type Reference } from '#services/reference/reference.ts'
import { editionOf, firstMoment } from '#services/edition.ts'
import { DomainError } from '#services/domain-error.ts'
import { publicReply } from '#services/voices/replies.ts'
import { reportStatus, takeReport } from '#services/voices/reports.ts'
import type { Services } from '#services/services.ts'
import { programNames, type ProgramNames } from '#services/tables/program-names.ts'
import { verifyService } from '#services/verify/verify-service.ts'
import { searchOfEarlier, searchService } from '#services/search/search-service.ts'
import { tableService } from '#services/tables/table-service.ts'

/** Where everything is kept, and how many threads may read documents. */
export interface Housing {
  readonly home: string
  readonly databaseUrl: string | undefined
  readonly threads: number
}

/** Everything open: database, files, threads, reference data. */
export interface OpenHouse {
  readonly database: Database
  readonly store: DocumentStore
  readonly reading: DocumentReading
  /** For what staff bring in: a process that stands behind this one, so that no reader waits for an upload. It starts with the first upload. */
  readonly uploadReading: DocumentReading
  readonly directory: Directory
  /** The figures of data/reference and data/milestones. */
  readonly reference: Reference
  /** Days of board meetings that districts or public sources gave, by CDS code. */
  readonly meetingDates: ReadonlyMap<string, readonly MeetingDate[]>
  /** Parts of the samples that explaining pages show. */
  readonly samples: SamplePictures
  readonly now: () => number
  readonly programs: ProgramNames
  readonly close: () => Promise<void>
}

/** The database of a house: PostgreSQL when an address is given, else a SQLite file in its folder. */
export function databaseAddress({ home, databaseUrl }: Pick<Housing, 'home' | 'databaseUrl'>): DatabaseAddress {
  return databaseUrl === undefined ? { kind: 'sqlite', file: join(home, 'cuentas.db') } : { kind: 'postgresql', url: databaseUrl }
}

/** Opens the database (its tables brought up to date), the files and the threads; nothing is read yet. */
export async function openHouse(housing: Housing, given?: DocumentReading): Promise<OpenHouse> {
  const reading = given ?? startDocumentReading(housing.threads)
  const uploadReading = given ?? startReadingApart()
  const database = await openDatabase(databaseAddress(housing))
  await catchUpAudit(database)
  return {
    database,
    store: openDocumentStore(housing.home),
    reading,
    uploadReading,
    directory: readDirectory(await readDirectoryFile()),
    reference: readReference(await readReferenceFiles()),
    meetingDates: readMeetingDates(await readMeetingsFile()),
    samples: await readSamplePictures(await readLearnPicturesFile(), sampleFile),
    now: Date.now,
    programs: programNames((await readTaxonomyFiles()).categories),
    close: async () => {
      await reading.close()
      await uploadReading.close()
      await database.close()
    },
  }
}

/** The use cases over an open house. */
export function servicesOf(house: OpenHouse): Services {
  return servicesAt(house, undefined)
}

/** Moments whose services are remembered, each with the districts it loaded last. */
const momentsRemembered = 12

/** The use cases over the data as it was at a moment (milliseconds since 1970), or as it is. */
function servicesAt(house: OpenHouse, moment: number | undefined): Services {
  const { store, reading } = house
  const database = moment === undefined ? house.database : databaseAsOf(house.database, moment)
  const load = districtLoader(moment)
  const [kept, figures] = [keptReader(), figuresReader(house.reference)]
  const earlier = new Map<number, Services>()
  const services: Services = {
    districts: districtService(
      { database, reference: house.reference },
      { kept, figures, load, changedSince: moment === undefined ? undefined : () => districtsChangedAfter(house.database.session(), moment) },
    ),
    lineage: { open: async (key) => openLinks(await load(database.session(), key)) },
    actions: actionService({ ...house, database }, load),
    lineItems: lineItemService(database, store, load),
    documents: documentService({ database, store, reading, samples: house.samples.files }, moment === undefined ? undefined : load),
    money: moneyService({ ...house, database }, figures, async (em, key) =>
      moment === undefined ? keptMoney(await kept(em, key)) : loadedMoney(await load(em, key)),
    ),
    figures: figureService({ ...house, database }),
    kits: kitService({ ...house, database }, load),
    verify: verifyService(database, load, { corrections: () => services.corrections, edition: () => services.edition() }),
    samplePictures: house.samples.pictures,
    corrections: openLogService({ database }, async (key, at, focus) => (await services.at(at).districts.history(key, 'dollars', focus)).points),
    follow: followService(database, load, () => services.corrections),
    voices: {
      reply: (subject) => publicReply(database, subject),
      report: (sender, report) => takeReport(house, sender, report, (id) => districtOfFigure(services.figures, id)),
      status: (receipt) => reportStatus(house.database, receipt),
    },
    search: moment === undefined ? searchService(database) : searchOfEarlier,
    heads: () => publicHeads(house.database),
    tables: tableService(() => services, house.programs),
    edition: () => editionOf(database, moment),
    at: (asked) => {
      if (asked === undefined || asked === moment) return services
      if (asked < firstMoment) throw new DomainError('moment-not-known')
      const known: Services = earlier.get(asked) ?? servicesAt(house, asked)
      earlier.delete(asked)
      earlier.set(asked, known)
      for (const oldest of earlier.keys()) if (earlier.size > momentsRemembered) earlier.delete(oldest)
      return known
    },
    mark: async () => String(await publicState(house.database.session())),
    healthy: async () => {
      await anyDocument(database.session())
      return true
    },
    close: house.close,
  }
  return services
}

/** Takes away files that an ended process left and no row knows. */
export async function sweepFiles({ database, store }: OpenHouse): Promise<readonly string[]> {
  return store.sweep(
    async (sha256) =>
      (await findDocument(database.session(), sha256)) !== undefined ||
      (await documentsOfPacket(database.session(), sha256)).length > 0 ||
      (await isInUpload(database.session(), sha256)),
  )
}
