/** What a page opens with: the answer in one sentence, then what belongs to it. `<b>` marks the figure that was asked for. */
export interface Sentences {
  readonly answer: string
  readonly more: string
}
