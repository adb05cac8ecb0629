import { annualUpdateForm, contributingExpendituresForm, goalActionsForm, plannedForm } from '#templates/forms.ts'
import type { Template } from '#templates/template.ts'

/** The first form of the 2021-24 cycle: Total Expenditures, Contributing Expenditures, Annual Update (blank in its first year). */
export const form2021: Template = {
  era: '2021-22',
  years: [2021],
  words: /Contributing Expenditures Tables?|Stakeholder Engagement|Engaging Stakeholders/u,
  forms: [plannedForm, contributingExpendituresForm, annualUpdateForm, goalActionsForm],
}
