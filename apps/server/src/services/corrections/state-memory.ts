import type { Database, Session } from '#db/database.ts'
import { logMark } from '#db/correction-repository.ts'
import { documentMark } from '#db/document-repository.ts'
import type { CorrectedPlans } from '#services/corrections/correct-plans.ts'
import type { StoredPlan } from '#services/ingest/plans-in-order.ts'

/** A district's plans as they were stored, and with everything that people decided laid over them. */
export interface DistrictState extends CorrectedPlans {
  readonly plans: readonly StoredPlan[]
}

/** What a district's state was made from: as long as both are the same, it holds. */
export interface StateMark {
  readonly documents: string
  readonly log: string
}

/** A district as it was last seen. */
export interface RememberedState {
  readonly mark: StateMark
  readonly state: DistrictState
}

/** Districts remembered at most: each is a few thousand line items at the most. */
const remembered = 8
const memories = new WeakMap<Database, Map<string, RememberedState>>()

/**
 * What this process last saw of each district: reading a thousand line items and linking their years anew for each decision would make staff wait.
 * It is looked up by what it was made from, which is asked every time, so another process's documents and decisions are never overlooked.
 */
export function memoryOf(database: Database): Map<string, RememberedState> {
  const memory = memories.get(database) ?? new Map<string, RememberedState>()
  memories.set(database, memory)
  return memory
}

/** Remembers a district's state; the one that was longest not asked for goes. */
export function remember(memory: Map<string, RememberedState>, key: string, seen: RememberedState): void {
  memory.delete(key)
  memory.set(key, seen)
  for (const oldest of memory.keys()) if (memory.size > remembered) memory.delete(oldest)
}

/** What a district's state would be made from now. */
export async function markOf(em: Session, key: string): Promise<StateMark> {
  return { documents: await documentMark(em, key), log: await logMark(em, key) }
}
