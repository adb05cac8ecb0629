import { useWords } from '#components/use-words.ts'
import type { WordsKey } from '#locales/words.ts'
import type { Done } from '#pages/staff/asked-of-staff.ts'
import { Told, Trouble } from '#pages/staff/form.tsx'
import { Made, type MadeLink } from '#pages/staff/people/made-link.tsx'

const problems: Readonly<Record<string, WordsKey>> = {
  'person-not-found': 'staff-people:person-not-found',
  'link-not-open': 'staff-people:link-not-open',
  'last-administrator': 'staff-people:last-administrator',
  'not-understood': 'staff-frame:problem-not-understood',
}

/** What came of the last form: a link, a plain "done", or what stood in the way. */
export function PeopleAnswer({ answer }: { readonly answer: Done<MadeLink | null> | undefined }) {
  const { t } = useWords()
  if (answer === undefined) return null
  if ('problem' in answer) return <Trouble>{t(problems[answer.problem] ?? 'staff-frame:problem-other', { code: answer.problem })}</Trouble>
  return answer.done === null ? <Told>{t('staff-people:done')}</Told> : <Made made={answer.done} />
}
