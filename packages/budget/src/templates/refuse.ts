import type { PageText, Refusal } from '@cuentas/shared'

/** Documents that carry no action table of the template 2021-22 on, by words that only they print; the first that fits names the refusal. */
const others: readonly { readonly words: RegExp; readonly refusal: Refusal }[] = [
  { words: /Learning Continuity and Attendance Plan/iu, refusal: notSupported('2020-21') },
  {
    words:
      /2017[-\u2013]20 Plan Summary|LCAP Year\s*\(?select from|2017[-\u2013]18\s*☐?\s*2018[-\u2013]19\s*☐?\s*2019[-\u2013]20|Planned Actions\s*\/\s*Services|Annual Measurea?ble Outcomes/iu,
    refusal: notSupported('2017-20'),
  },
  { words: /§\s*15497|Related State and\/or Local Priorities|Section 2: Goals, Actions, Expenditures/iu, refusal: notSupported('2014-17') },
  { words: /Supplement to the (?:\d{4}[-\u2013]\d{2} )?Annual Update/iu, refusal: { refused: 'not-an-lcap', facts: { template: 'supplement' } } },
  {
    words: /LCFF Budget Overview for Parents|Resumen (?:del presupuesto|presupuestario)[^.]{0,20}para (?:los )?padres/iu,
    refusal: { refused: 'not-an-lcap', facts: { template: 'budget-overview' } },
  },
]

function notSupported(template: string): Refusal {
  return { refused: 'template-not-supported', facts: { template } }
}

/** Why a document without action tables is not taken, and what it was recognised as. The commonest words decide: plans quote one another. */
export function refusalFor(pages: readonly PageText[]): Refusal {
  const counted = others.map(({ words, refusal }) => ({
    refusal,
    pages: pages.filter(({ lines }) => words.test(lines.map(({ text }) => text).join('\n'))).length,
  }))
  const [most] = counted.filter((one) => one.pages > 0).sort((a, b) => b.pages - a.pages)
  return most?.refusal ?? { refused: 'not-an-lcap', facts: { template: '' } }
}
