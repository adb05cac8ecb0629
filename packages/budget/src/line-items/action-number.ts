/** A goal's label without the word and its sign: "Goal #1A" -> "1A". */
export function goalLabel(goal: string): string {
  return goal
    .replace(/\s+/g, '')
    .replace(/^(?:goal|meta|#|n[.°º]?(?=\d))+/i, '')
    .replace(/[.:)]+$/, '')
}

/**
 * The number of an action within its goal: "1.10" of goal 1 -> "10", "1A(1)" of goal 1A -> "1", "1.1.b" -> "1.b", "Action #1" -> "1", "13" -> "13".
 * Text, because "1.10" is not "1.1". Leading zeros are dropped ("1.01" and "1.1" are printed for one action).
 */
export function numberInGoal(goal: string, action: string): string {
  const label = goalLabel(goal)
  const plain = action.replace(/\s+/g, '').replace(/^(?:action|acci[oó]n|goal|meta|#)+/i, '')
  const rest = label !== '' && plain.toLowerCase().startsWith(label.toLowerCase()) ? plain.slice(label.length) : ''
  const own = /^[.\-(]+[^.\-()]/.test(rest) ? rest : plain
  return own
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '')
    .map((part) => part.replace(/^0+(?=\d)/, ''))
    .join('.')
    .toLowerCase()
}

/** Goal and number as one text, "1.10": the same for every table of a document, however it prints them. A goal that is not printed is taken from the number. */
export function actionKey(goal: string, action: string): string {
  const label = goalLabel(goal).toLowerCase()
  const number = numberInGoal(goal, action)
  return label === '' ? number : `${label}.${number}`
}
