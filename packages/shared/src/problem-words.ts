import type { InLanguages } from '#language.ts'

/** Words of a problem: what it is called, what it means for the figures, and what a reader can do. */
export interface ProblemWords {
  readonly title: string
  readonly meaning: string
  readonly whatToDo: string
}

/** A problem's entry: the facts that its sentences name, and the sentences. */
export interface ProblemEntry {
  readonly facts: readonly string[]
  readonly words: InLanguages<ProblemWords>
}
