import { useEdition } from '#components/edition.ts'

/** Inside a form: what it asks for is asked of the data as they were, when the page shows them so. */
export function KeptMoment() {
  const asOf = useEdition()?.asOf ?? null
  return asOf === null ? null : <input type="hidden" name="asof" value={asOf} />
}
