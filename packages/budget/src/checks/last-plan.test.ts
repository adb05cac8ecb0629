import { expect, test } from 'vitest'
import { checkAgainstLastPlan } from '#checks/last-plan.ts'
import { figure, plan } from '#tagged-plans.fixture.ts'

const before = plan(
  2024,
  [
    { action: '1.1', figures: [figure('planned', 'total', '$293,812.00', 'planned'), figure('planned', 'lcff', '$98,483.00', 'contributing')] },
    { action: '1.2', title: 'Newcomer program', figures: [figure('planned', 'total', '$5,000.40', 'planned')] },
  ],
  { facts: { carryoverPercentageOut: '2.504%' } },
)
const now = plan(
  2025,
  [
    {
      action: '1.1',
      year: 2024,
      figures: [figure('planned', 'total', '$293,812.00', 'annual-update'), figure('planned', 'lcff', '$98,400.00', 'contributing-annual-update')],
    },
    { action: '1.2', year: 2024, title: 'Newcomer program', figures: [figure('planned', 'total', '$5,000', 'annual-update')] },
    { action: '4.4', year: 2024, title: 'An action of no plan', figures: [figure('planned', 'total', '$1.00', 'annual-update')] },
    { action: '1.1', figures: [figure('planned', 'total', '$1.00', 'planned')] },
  ],
  { facts: { carryoverPercentageInCurrent: '0' } },
)

test('planned dollars and carryover of the annual update are compared with last year’s plan', () => {
  expect(checkAgainstLastPlan(now, before).map(({ code, subject, result, difference, because }) => [code, subject, result, difference, because])).toEqual([
    ['annual-update-matches-last-plan', 'annual-update 1.1', 'holds', 0, ''],
    ['annual-update-matches-last-plan', 'annual-update 1.2', 'holds', -40, ''],
    ['annual-update-matches-last-plan', 'annual-update 4.4', 'cannot be made', null, 'action-not-in-table'],
    ['contributing-update-matches-last-plan', 'contributing-annual-update 1.1', 'fails', -8300, ''],
    ['carryover-came-in', 'carryover into the current year', 'fails', -2504, ''],
  ])
})

test('plans whose years do not follow each other are not compared', () => {
  expect(checkAgainstLastPlan(before, now)).toEqual([])
  expect(checkAgainstLastPlan(plan(2026, []), before)).toEqual([])
})
