import { use } from 'react'
import { useLocation } from 'react-router'
import { cardAddress, cardKind, cardSize, cardType } from '#card/card-address.ts'
import { plainText } from '#components/rich-text.tsx'
import { useWords } from '#components/use-words.ts'
import { DocumentFrameContext } from '#document-frame.ts'
import { isStaffPath } from '#staff-addresses.ts'

interface Props {
  readonly title: string
  readonly description: string
  /** False on a page that says that there is none: it is shared with the picture of the site. */
  readonly isThere?: boolean
}

/** The page's title in the browser and its description for search engines and shared links. */
export function PageTitle({ title, description, isThere = true }: Props) {
  const { language, t } = useWords()
  const { origin } = use(DocumentFrameContext)
  const { pathname, search } = useLocation()
  const whole = title === t('site:name') ? title : t('site:title', { page: title })
  const plain = plainText(description)
  return (
    <>
      <title>{whole}</title>
      <meta name="description" content={plain} />
      <meta property="og:title" content={whole} />
      <meta property="og:description" content={plain} />
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={t('site:name')} />
      <meta property="og:locale" content={language === 'es' ? 'es_US' : 'en_US'} />
      {!isStaffPath(pathname) && (
        <>
          <meta property="og:image" content={`${origin}${isThere ? cardAddress(pathname, search) : cardAddress(`/${language}`, '')}`} />
          <meta property="og:image:type" content={cardType} />
          <meta property="og:image:width" content={String(cardSize.width)} />
          <meta property="og:image:height" content={String(cardSize.height)} />
          <meta property="og:image:alt" content={t('card:alt', { words: `${whole}. ${plain}` })} />
          <meta name="twitter:card" content={cardKind} />
        </>
      )}
    </>
  )
}
