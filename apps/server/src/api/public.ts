import type { appRouter, createCaller } from '#api/app-router.ts'

/** What the web may know of the server: types alone. */
export type AppRouter = typeof appRouter
export type { StaffApi, StaffPages } from '#api/staff-pages.ts'
export type { StaffRoute } from '#services/staff/permissions.ts'
/** The in-process caller that the pages' loaders are given. */
export type Api = ReturnType<typeof createCaller>
export type { DomainErrorCode } from '#services/domain-error.ts'
export type { FoundActions } from '#services/views/found-actions.ts'
export type { ChangedFigure, LogEntry } from '#services/views/log-entry.ts'
export type { BatchView, CorrectionLogView, CorrectionView } from '#services/views/correction-view.ts'
export type { ActionThroughYears } from '#services/views/action-through-years.ts'
export type { ComparedActionView, Comparison } from '#services/views/comparison-view.ts'
export type { DistrictPage } from '#services/views/district-page.ts'
export type { DistrictHistory, MegaAction } from '#services/views/district-history.ts'
export type { Comparable, DistrictMoney, MoneyYear, OutcomeLine, PrintedSum, SuspensionRate, Traced } from '#services/views/district-money.ts'
export type { District, DistrictSummary } from '#services/views/district-summary.ts'
export type { DocumentSummary, Origin } from '#services/views/document-summary.ts'
export type { DocumentPageView, DocumentView } from '#services/views/document-view.ts'
export type { FigureView } from '#services/views/figure-view.ts'
export type { ActionOfYear, FigureBrief, LineItemBrief } from '#services/views/line-item-brief.ts'
export type { KitView, MeetingCalendar } from '#services/views/kit-view.ts'
export type { FollowView, News } from '#services/views/follow-view.ts'
export type { SamplePicture } from '#services/views/sample-picture-view.ts'
export type { LineItemView, PagePictures, PageSize } from '#services/views/line-item-view.ts'
export type { SumName, SumView } from '#services/views/sum-view.ts'
export type { MeasuredHistory } from '#services/views/measured-history.ts'
export type { YearOfActions } from '#services/views/year-of-actions.ts'
