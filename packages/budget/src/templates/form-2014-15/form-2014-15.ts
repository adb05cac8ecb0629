import type { OlderTemplate } from '#templates/older/older-template.ts'
import { read2014 } from '#templates/form-2014-15/read-2014.ts'

/** The form of 2014-15, the first of all: Section 2 has the goals, Section 3 the actions in tables A (all pupils) and B (high-needs pupils), three years side by side. */
export const form2014: OlderTemplate = {
  era: '2014-15',
  words:
    /\u00a7\s*15497\.\s+Local Control|^LCAP Year:?\s*2014[-\u2010-\u2015](?:20)?15\b|^Section 3: Actions, Services, and Expenditures|Indicate if school-?\s?wide or LEA-?\s?wide/iu,
  read: read2014,
}
