import { annualUpdateForm, contributingAnnualUpdateForm, contributingForm, goalActionsForm, plannedForm } from '#templates/forms.ts'
import type { Template } from '#templates/template.ts'

/** The form of November 2023: the first table holds everything (17 columns); the 2023-24 annual update is bound in front. */
export const form2024: Template = {
  era: '2024-25',
  years: [2024],
  words: /Target for Year 3 Outcome|November 2023/u,
  forms: [plannedForm, contributingForm, annualUpdateForm, contributingAnnualUpdateForm, goalActionsForm],
}
