import type { ReactNode } from 'react'
import type { Language } from '#language.ts'
import { useWords } from '#components/use-words.ts'

/** Words of a document, in the document's own language: marked so that a screen reader says them right, and never translated. */
export function Quoted({ from, children }: { readonly from: Language; readonly children: ReactNode }) {
  const { language } = useWords()
  return <span lang={from === language ? undefined : from}>{children}</span>
}
