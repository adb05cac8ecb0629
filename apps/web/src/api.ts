/** The server's API as the pages see it: types alone, never its code. */
export type {
  ActionOfYear,
  ActionThroughYears,
  Api,
  District,
  DistrictHistory,
  DistrictSummary,
  DocumentPageView,
  DocumentSummary,
  DocumentView,
  FigureBrief,
  LineItemBrief,
  LineItemView,
  MegaAction,
  PagePictures,
  PageSize,
  YearOfActions,
} from '@cuentas/server/api'
