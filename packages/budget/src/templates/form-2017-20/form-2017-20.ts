import type { OlderTemplate } from '#templates/older/older-template.ts'
import { read2017 } from '#templates/form-2017-20/read-2017.ts'

/** The form of 2017-18 to 2019-20: annual update in front, then each action with three years side by side. */
export const form2017: OlderTemplate = {
  era: '2017-20',
  words:
    /20(?:17|18|19)[-\u2010-\u2015](?:20)?\d\d Plan Summary|LCAP Year Reviewed|Goals, Actions,? (?:&|and) Services|included as contributing to meeting the Increased or Improved/iu,
  read: read2017,
}
