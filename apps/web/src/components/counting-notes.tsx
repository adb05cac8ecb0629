import type { CountingNote } from '@cuentas/shared'
import { Quoted } from '#components/quoted.tsx'
import { useWords } from '#components/use-words.ts'
import type { Language } from '#language.ts'
import type { Translate } from '#locales/words.ts'

function noteWords({ kind, seeAction }: CountingNote, t: Translate): string {
  switch (kind) {
    case 'repeated-expenditure':
      return t('terms:note-repeated-expenditure')
    case 'counted-elsewhere':
      return seeAction === '' ? t('terms:note-counted-elsewhere') : t('terms:note-counted-in', { action: seeAction })
    case 'goes-on':
      return t('terms:note-goes-on', { action: seeAction })
    case 'discontinued':
      return seeAction === '' ? t('terms:note-discontinued') : t('terms:note-continues-in', { action: seeAction })
  }
}

/** What an action's own words say about where its dollars are counted, with those words. */
export function CountingNotes({ notes, language }: { readonly notes: readonly CountingNote[]; readonly language: Language }) {
  const { t } = useWords()
  return notes.map((note) => (
    <span className="aside" key={`${note.kind}-${note.words}`}>
      {noteWords(note, t)}{' '}
      <q>
        <Quoted from={language}>{note.words}</Quoted>
      </q>
    </span>
  ))
}
