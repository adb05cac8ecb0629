import { annualUpdateForm, contributingAnnualUpdateForm, contributingForm, goalActionsForm, plannedForm } from '#templates/forms.ts'
import type { Template } from '#templates/template.ts'

/** The form of January 2022: five action tables fed by a Data Entry Table that need not be published (so 9 columns in the first). */
export const form2022: Template = {
  era: '2022-24',
  years: [2022, 2023],
  words: /Desired Outcome for 2023[-\u2013]24|California Department of Education,? January 2022/u,
  forms: [plannedForm, contributingForm, annualUpdateForm, contributingAnnualUpdateForm, goalActionsForm],
}
