import { addresses } from '#addresses.ts'
import type { KitView } from '#api.ts'
import { Link } from '#components/link.tsx'
import { useWords } from '#components/use-words.ts'
import type { Footnote } from '#format/kit/footnotes.ts'
import { placeText } from '#format/kit/footnotes.ts'
import { day as dayWords } from '#format/moment.ts'

/** Pages that a footnote lists by name; more are counted. */
const mostPages = 3

/** Where every figure stands; each line opens its page. Then what the kit was made from, and where newer data would be. */
export function Sources({ notes, kit, address }: { readonly notes: readonly Footnote[]; readonly kit: KitView; readonly address: string }) {
  const { language, t } = useWords()
  return (
    <section aria-labelledby="kit-sources" className="kit-sources">
      <h3 id="kit-sources">{t('kit:sources')}</h3>
      <ol>
        {notes.map((note) => (
          <li key={note.number} id={`source-${note.number}`} value={note.number}>
            <SourceLinks note={note} kit={kit} />
          </li>
        ))}
      </ol>
      <p>{t('kit:stands-for')}</p>
      <p>
        {t('kit:data-version', { version: kit.dataVersion, day: dayWords(kit.madeOn, language) })}{' '}
        <span className="kit-address">{t('kit:newer', { address })}</span>
      </p>
    </section>
  )
}

function SourceLinks({ note, kit }: { readonly note: Footnote; readonly kit: KitView }) {
  const { language, t } = useWords()
  const pages = [...new Map(note.places.map((place) => [`${place.document} ${place.page}`, place])).values()]
  const more = pages.length - mostPages
  return (
    <>
      {pages.slice(0, mostPages).map((place, at) => (
        <span key={`${place.document} ${place.page}`}>
          {at > 0 && '; '}
          <Link to={place.lineItem === null ? addresses.documentPage(language, place.document, place.page) : addresses.lineItem(language, place.lineItem)}>
            {placeText(place, kit.documents, t)}
          </Link>
        </span>
      ))}
      {more > 0 && ` ${t('kit:source-more', { count: more, formatted: String(more) })}`}
    </>
  )
}
