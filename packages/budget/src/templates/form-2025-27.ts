import { annualUpdateForm, contributingAnnualUpdateForm, contributingForm, goalActionsForm, plannedForm } from '#templates/forms.ts'
import type { Template } from '#templates/template.ts'

/** The form of November 2024: the tables of 2024-25, with LREBG actions. */
export const form2025: Template = {
  era: '2025-27',
  years: [2025, 2026],
  words: /Learning Recovery Emergency Block Grant|November 2024/u,
  forms: [plannedForm, contributingForm, annualUpdateForm, contributingAnnualUpdateForm, goalActionsForm],
}
