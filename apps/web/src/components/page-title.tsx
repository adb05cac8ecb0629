import { plainText } from '#components/rich-text.tsx'
import { useWords } from '#components/use-words.ts'

/** The page's title in the browser and its description for search engines and shared links. */
export function PageTitle({ title, description }: { readonly title: string; readonly description: string }) {
  const { t } = useWords()
  const whole = title === t('site:name') ? title : t('site:title', { page: title })
  const plain = plainText(description)
  return (
    <>
      <title>{whole}</title>
      <meta name="description" content={plain} />
      <meta property="og:title" content={whole} />
      <meta property="og:description" content={plain} />
      <meta property="og:type" content="website" />
    </>
  )
}
