import { Link } from '#components/link.tsx'
import { useWords } from '#components/use-words.ts'
import { Told, Trouble } from '#pages/staff/form.tsx'
import { problemKeys } from '#pages/staff/queue/problem-keys.ts'
import { staffAddresses } from '#staff-addresses.ts'

/** What the last step did, told at the top of the next page: a batch that was written or undone, or a change that waits for a second person. */
export function Deed({ asked, district }: { readonly asked: URLSearchParams; readonly district: string }) {
  const { language, t } = useWords()
  const [saved, undone, waits] = [asked.get('saved'), asked.get('undone'), asked.get('waits')]
  if (waits !== null)
    return (
      <Told>
        {t('staff-queue:told-waits')} <Link to={staffAddresses.waitingOne(language, district, waits)}>{t('staff-queue:told-waits-link')}</Link>
      </Told>
    )
  const batch = saved ?? undone
  if (asked.has('back')) return <Told>{t('staff-queue:told-back')}</Told>
  if (batch === null) return asked.has('nothing') ? <Told>{t('staff-queue:told-nothing')}</Told> : null
  return (
    <Told>
      {t(saved === null ? 'staff-queue:told-undone' : 'staff-queue:told-saved')}{' '}
      <Link to={staffAddresses.batch(language, district, batch)}>{t('staff-queue:told-batch')}</Link>
    </Told>
  )
}

/** What stands in the way, as a sentence. */
export function Problem({ code }: { readonly code: string }) {
  const { t } = useWords()
  const known = problemKeys.find((one) => one === code)
  return <Trouble>{known ? t(`staff-queue:problem-${known}`) : t('staff-frame:problem-other', { code })}</Trouble>
}
