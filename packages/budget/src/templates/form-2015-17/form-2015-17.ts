import type { OlderTemplate } from '#templates/older/older-template.ts'
import { read2015 } from '#templates/form-2015-17/read-2015.ts'

/** The form of 2015-16 and 2016-17: a table for each goal and each of three years, then the annual update of the prior year's goals. */
export const form2015: OlderTemplate = {
  era: '2015-17',
  words:
    /\u00a7\s*15497\.5|Goals, Actions, Expenditures, and Progress Indicators|Pupils to be served within|Related State and\/or Local Priorities|^LCAP Year [123]:/iu,
  read: read2015,
}
