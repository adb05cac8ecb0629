import { addresses } from '#addresses.ts'
import type { PublicReply } from '#api.ts'
import { Link } from '#components/link.tsx'
import { useWords } from '#components/use-words.ts'
import { day } from '#format/day.ts'

/** What the district says beside the figure: in the reader's language where it wrote so, else in the other, marked as such. */
export function DistrictReply({ reply }: { readonly reply: PublicReply | null }) {
  const { language, t } = useWords()
  if (!reply) return null
  const texts = [
    { in: 'en', words: reply.english },
    { in: 'es', words: reply.spanish },
  ] as const
  const shown = texts.find((text) => text.in === language && text.words !== '') ?? texts.find(({ words }) => words !== '')
  if (!shown) return null
  return (
    <aside className="district-reply" aria-labelledby="district-reply">
      <h2 id="district-reply">{t('report:reply')}</h2>
      <p lang={shown.in === language ? undefined : shown.in}>{shown.words}</p>
      <p className="note">
        {t('report:reply-says', { day: day(reply.at, language), role: t(`corrections:role-${reply.role}`) })} {t('report:reply-note')}
      </p>
    </aside>
  )
}

/** The way to say that something looks wrong. */
export function LooksWrong({
  lineItem,
  figure,
}: { readonly lineItem: string; readonly figure?: undefined } | { readonly figure: string; readonly lineItem?: undefined }) {
  const { language, t } = useWords()
  return (
    <p className="looks-wrong">
      <Link to={lineItem === undefined ? addresses.reportFigure(language, figure) : addresses.report(language, lineItem)}>{t('report:link')}</Link>
    </p>
  )
}
