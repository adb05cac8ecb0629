import { grantNotesOf, grantNoteWords, type FiscalYear } from '@cuentas/shared'
import { useWords } from '#components/use-words.ts'

/** What a reader must know of the Supplemental and Concentration figures of a year; nothing from 2019-20 on. */
export function GrantNotes({ year }: { readonly year: FiscalYear | null }) {
  const { language } = useWords()
  return grantNotesOf(year).map((note) => (
    <p className="aside" key={note}>
      {grantNoteWords[note][language]}
    </p>
  ))
}
