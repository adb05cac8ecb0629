import type { AuditHead, Category, FiscalYear, Focus, LineItem, Per, RjLevel } from '@cuentas/shared'
import type { OpenLog } from '#services/corrections/corrections-service.ts'
import type { Follow } from '#services/follow/follow-service.ts'
import type { PublicReply } from '#services/voices/replies.ts'
import type { ReportStatus, ReportWords, Sender } from '#services/voices/reports.ts'
import type { Search } from '#services/search/search.ts'
import type { Edition } from '#services/edition.ts'
import type { Tables } from '#services/tables/tables.ts'
import type { ActionThroughYears } from '#services/views/action-through-years.ts'
import type { DistrictHistory, LineItemsShown } from '#services/views/district-history.ts'
import type { DistrictMoney } from '#services/views/district-money.ts'
import type { DistrictsFound, DistrictSummary } from '#services/views/district-summary.ts'
import type { DocumentPageView, DocumentView } from '#services/views/document-view.ts'
import type { FigureView } from '#services/views/figure-view.ts'
import type { OpenLinksView } from '#services/views/open-links-view.ts'
import type { LineItemView } from '#services/views/line-item-view.ts'
import type { AskedPair } from '#services/districts/compare-documents.ts'
import type { KitService } from '#services/kit/kit-service.ts'
import type { Comparison } from '#services/views/comparison-view.ts'
import type { SamplePicture } from '#services/views/sample-picture-view.ts'
import type { AskedSum, SumView } from '#services/views/sum-view.ts'
import type { YearOfActions } from '#services/views/year-of-actions.ts'

/** A page as a picture (WebP of a PDF's page, SVG of a grid's), and the tag of its content. */
export interface PagePicture {
  readonly bytes: Uint8Array
  readonly etag: string
  readonly type: 'image/webp' | 'image/svg+xml'
}

/** How large a picture is wanted: as printed, or narrow enough for a phone. */
export type PictureSize = 'full' | 'small'

/** What narrows the actions of a year. */
export interface ActionFilter {
  readonly category?: Category | 'not-stated' | undefined
  readonly rjLevel?: RjLevel | undefined
  /** Only actions that the focus has a part in. */
  readonly inFocus?: boolean | undefined
  /** Words that must all stand in the number or the title; case and accents do not matter. */
  readonly search?: string | undefined
}

/** Which action is asked for: as its address names it. */
export interface AskedAction {
  readonly key: string
  readonly year: FiscalYear
  readonly goal: string
  readonly action: string
  readonly focus?: Focus | undefined
  readonly per?: Per | undefined
}

/** The use cases that the outside world can reach; `focus` is restorative justice where none is given. Each throws a `DomainError` for what does not exist. */
export interface Services {
  readonly districts: {
    readonly list: (search: string, focus?: Focus) => Promise<readonly DistrictSummary[]>
    /** Keys of the districts of which any document is kept, by name. */
    readonly withDocuments: () => Promise<readonly string[]>
    /** A page of that list, and how many there are on all pages. */
    readonly page: (search: string, focus: Focus | undefined, page: { readonly limit: number; readonly skip: number }) => Promise<DistrictsFound>
    readonly history: (key: string, per: Per, focus?: Focus, lineItems?: LineItemsShown) => Promise<DistrictHistory>
    /** Every action of a year, in the order of the plan, or a page of them under their programs. */
    readonly year: (key: string, year: FiscalYear, filter: ActionFilter, focus?: Focus, per?: Per, page?: number) => Promise<YearOfActions>
    readonly sum: (asked: AskedSum) => Promise<SumView>
    readonly compare: (key: string, pair: AskedPair) => Promise<Comparison>
  }
  /** What lineage leaves open, with its evidence. */
  readonly lineage: { readonly open: (key: string) => Promise<OpenLinksView> }
  readonly actions: { readonly throughYears: (asked: AskedAction) => Promise<ActionThroughYears> }
  readonly lineItems: {
    readonly get: (id: string) => Promise<LineItemView>
    /** Every line item of a district's plans, in the order in which the plans count. */
    readonly ofDistrict: (key: string) => Promise<{ readonly district: Pick<DistrictSummary, 'key' | 'name'>; readonly lineItems: readonly LineItem[] }>
  }
  readonly documents: {
    readonly get: (sha256: string) => Promise<DocumentView>
    readonly page: (sha256: string, page: number) => Promise<DocumentPageView>
    readonly picture: (sha256: string, page: number, size: PictureSize) => Promise<PagePicture>
  }
  /** What a district received, and what came of it for students. */
  readonly money: { readonly district: (key: string, per: Per) => Promise<DistrictMoney> }
  /** Figures that stand in no plan, by their ids. */
  readonly figures: { readonly get: (id: string) => Promise<FigureView> }
  /** Parts of the samples that explaining pages show. */
  readonly samplePictures: readonly SamplePicture[]
  /** Everything behind a district's figures in one archive (ZIP), with a checker that needs nothing of us. */
  readonly verify: { readonly bundle: (key: string, origin: string) => Promise<Uint8Array> }
  /** Board-meeting kits. */
  readonly kits: KitService
  /** What is new about a district. */
  readonly follow: Follow
  /** What people decided about line items, and what became of it. */
  readonly corrections: OpenLog
  /** What districts say beside figures, and what readers say is wrong. */
  readonly voices: {
    /** Beside a line item or another figure, by its id. */
    readonly reply: (subject: string) => Promise<PublicReply | null>
    /** Takes a reader's report and gives its receipt number. */
    readonly report: (sender: Sender, report: ReportWords) => Promise<string>
    readonly status: (receipt: string) => Promise<ReportStatus>
  }
  readonly search: Search
  /** The head of the record of each day, newest first. */
  readonly heads: () => Promise<readonly AuditHead[]>
  /** Tables of pages as data: what downloads are made from. */
  readonly tables: Tables
  /** Which state of the data these services show. */
  readonly edition: () => Promise<Edition>
  /** The same services over the data as it was at a moment (milliseconds since 1970); the live ones when none is given. */
  readonly at: (moment: number | undefined) => Services
  /** Another text after anything that public pages may show was written to the database. */
  readonly mark: () => Promise<string>
  /** True when the database answers. */
  readonly healthy: () => Promise<boolean>
  readonly close: () => Promise<void>
}
