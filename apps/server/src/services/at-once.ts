import type { Session } from '#db/database.ts'

/**
 * A reading that is asked for while the same one is under way is answered by it. Nothing is remembered once it has ended: who asks later reads what is
 * there then.
 */
export function atOnce<Key extends string, Read>(read: (em: Session, key: Key) => Promise<Read>): (em: Session, key: Key) => Promise<Read> {
  const underWay = new Map<Key, Promise<Read>>()
  return (em, key) => {
    const known = underWay.get(key)
    if (known) return known
    const reading = read(em, key).finally(() => underWay.delete(key))
    underWay.set(key, reading)
    return reading
  }
}
