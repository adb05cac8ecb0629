import type { ReadDocument } from '@cuentas/shared'
import { form2014 } from '#templates/form-2014-15/form-2014-15.ts'
import { form2015 } from '#templates/form-2015-17/form-2015-17.ts'
import { form2017 } from '#templates/form-2017-20/form-2017-20.ts'
import type { OlderReading, OlderTemplate } from '#templates/older/older-template.ts'

/** Every era to 2019-20 that is read. An era = one folder + one line here. */
export const olderTemplates = [form2014, form2015, form2017] as const satisfies readonly OlderTemplate[]

/** Reads a document on the form whose words it prints on most pages; undefined when none of them finds its sections there. */
export function readOlder(document: ReadDocument): { readonly template: OlderTemplate; readonly reading: OlderReading } | undefined {
  const counted = olderTemplates
    .map((template) => ({ template, pages: document.pages.filter(({ lines }) => lines.some(({ text }) => template.words.test(text))).length }))
    .filter(({ pages }) => pages > 0)
    .sort((one, other) => other.pages - one.pages)
  for (const { template } of counted) {
    const reading = template.read(document)
    if (reading && reading.rows.length > 0) return { template, reading }
  }
  return undefined
}
