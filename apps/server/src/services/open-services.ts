import { join } from 'node:path'
import type { MeetingDate } from '@cuentas/shared'
import { openDatabase, type Database, type DatabaseAddress } from '#db/database.ts'
import { anyDocument, findDocument } from '#db/document-repository.ts'
import { openDocumentStore, type DocumentStore } from '#files/document-store.ts'
import { readDirectoryFile, readMeetingsFile, readReferenceFiles } from '#files/reference-files.ts'
import { startDocumentReading, type DocumentReading } from '#jobs/document-reading.ts'
import { catchUpAudit } from '#services/audit/catch-up.ts'
import { actionService } from '#services/actions-service.ts'
import { openLogService } from '#services/corrections/corrections-service.ts'
import { readDirectory, type Directory } from '#services/districts/directory.ts'
import { districtLoader } from '#services/districts/district-in-hand.ts'
import { districtService } from '#services/districts/district-service.ts'
import { documentService } from '#services/document-service.ts'
import { figureService } from '#services/figures/figure-service.ts'
import { openLinks } from '#services/districts/open-links.ts'
import { kitService } from '#services/kit/kit-service.ts'
import { readMeetingDates } from '#services/kit/meeting-dates.ts'
import { lineItemService } from '#services/line-item-service.ts'
import { moneyService } from '#services/money/money-service.ts'
import { readReference, type Reference } from '#services/reference/reference.ts'
import type { Services } from '#services/services.ts'

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
  readonly directory: Directory
  /** The figures of data/reference and data/milestones. */
  readonly reference: Reference
  /** Days of board meetings that districts or public sources gave, by CDS code. */
  readonly meetingDates: ReadonlyMap<string, readonly MeetingDate[]>
  readonly now: () => number
  readonly close: () => Promise<void>
}

/** The database of a house: PostgreSQL when an address is given, else a SQLite file in its folder. */
export function databaseAddress({ home, databaseUrl }: Pick<Housing, 'home' | 'databaseUrl'>): DatabaseAddress {
  return databaseUrl === undefined ? { kind: 'sqlite', file: join(home, 'cuentas.db') } : { kind: 'postgresql', url: databaseUrl }
}

/** Opens the database (its tables brought up to date), the files and the threads; nothing is read yet. */
export async function openHouse(housing: Housing, reading: DocumentReading = startDocumentReading(housing.threads)): Promise<OpenHouse> {
  const database = await openDatabase(databaseAddress(housing))
  await catchUpAudit(database)
  return {
    database,
    store: openDocumentStore(housing.home),
    reading,
    directory: readDirectory(await readDirectoryFile()),
    reference: readReference(await readReferenceFiles()),
    meetingDates: readMeetingDates(await readMeetingsFile()),
    now: Date.now,
    close: async () => {
      await reading.close()
      await database.close()
    },
  }
}

/** The use cases over an open house. */
export function servicesOf(house: OpenHouse): Services {
  const { database, store, reading } = house
  const load = districtLoader()
  return {
    districts: districtService(house, load),
    lineage: { open: async (key) => openLinks(await load(database.session(), key)) },
    actions: actionService(database, load),
    lineItems: lineItemService(database, store, load),
    documents: documentService(database, store, reading),
    money: moneyService(house, load),
    figures: figureService(house),
    kits: kitService(house, load),
    corrections: openLogService(house),
    healthy: async () => {
      await anyDocument(database.session())
      return true
    },
    close: house.close,
  }
}

/** Takes away files that an ended process left and no row knows. */
export async function sweepFiles({ database, store }: OpenHouse): Promise<readonly string[]> {
  return store.sweep(async (sha256) => (await findDocument(database.session(), sha256)) !== undefined)
}
