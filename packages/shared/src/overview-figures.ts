/**
 * Figures of the sentences of an LCFF Budget Overview for Parents (EC 52064.1), in print order: five of projected revenue, what high-needs pupils
 * generate, what will be spent and how much of it the LCAP holds, what is planned for high-needs pupils, and the same of last year.
 */
export const overviewFigures = [
  'totalRevenue',
  'lcffRevenue',
  'otherStateRevenue',
  'localRevenue',
  'federalRevenue',
  'highNeedsRevenue',
  'totalSpending',
  'spendingInLcap',
  'spendingNotInLcap',
  'highNeedsProjected',
  'highNeedsPlanned',
  'lastHighNeedsPlanned',
  'lastHighNeedsEstimated',
  'lastHighNeedsDifference',
] as const
export type OverviewFigure = (typeof overviewFigures)[number]
