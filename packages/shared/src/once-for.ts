/** A function of one object that is computed once for the same object, as long as it lives. The object must never be changed. */
export function onceFor<Subject extends object, Value>(make: (subject: Subject) => Value): (subject: Subject) => Value {
  const made = new WeakMap<Subject, { readonly value: Value }>()
  return (subject) => {
    const known = made.get(subject) ?? { value: make(subject) }
    made.set(subject, known)
    return known.value
  }
}

/** The same of two objects: computed once for the same two. */
export function onceForBoth<One extends object, Other extends object, Value>(make: (one: One, other: Other) => Value): (one: One, other: Other) => Value {
  const ofOne = onceFor((one: One) => onceFor((other: Other) => make(one, other)))
  return (one, other) => ofOne(one)(other)
}
