import { Corrections } from '#db/migrations/migration-2026-11-23-corrections.ts'
import { FirstTables } from '#db/migrations/migration-2026-11-23-first-tables.ts'
import { FundingLines } from '#db/migrations/migration-2026-11-25-funding-lines.ts'
import { LatestFocuses } from '#db/migrations/migration-2026-11-25-latest-focuses.ts'
import { Grids } from '#db/migrations/migration-2026-11-25-grids.ts'
import { LatestPoint } from '#db/migrations/migration-2026-11-23-latest-point.ts'
import { ActionYears } from '#db/migrations/migration-2026-11-25-action-years.ts'
import { Audit } from '#db/migrations/migration-2026-11-25-audit.ts'
import { StateFiles } from '#db/migrations/migration-2026-11-25-state-files.ts'
import { Queue } from '#db/migrations/migration-2026-11-25-queue.ts'
import { Staff } from '#db/migrations/migration-2026-11-25-staff.ts'
import { Uploads } from '#db/migrations/migration-2026-11-25-uploads.ts'
import { UploadLeases } from '#db/migrations/migration-2026-11-25-upload-leases.ts'
import { Packets } from '#db/migrations/migration-2026-11-25-packets.ts'
import { MeetingDates } from '#db/migrations/migration-2026-11-25-meeting-dates.ts'
import { PublicChanges } from '#db/migrations/migration-2026-11-25-public-changes.ts'
import { ActionByLineItem } from '#db/migrations/migration-2026-11-26-action-by-line-item.ts'
import { DistrictPages } from '#db/migrations/migration-2026-11-25-district-pages.ts'

/** Every migration, oldest first. A migration that has been released is never edited; a change is a new one. */
export const migrations = [
  FirstTables,
  Corrections,
  LatestPoint,
  FundingLines,
  Audit,
  Staff,
  LatestFocuses,
  Grids,
  ActionYears,
  StateFiles,
  Packets,
  MeetingDates,
  DistrictPages,
  Queue,
  Uploads,
  UploadLeases,
  PublicChanges,
  ActionByLineItem,
]
