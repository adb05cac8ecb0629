import { redirect, type LoaderFunctionArgs } from 'react-router'
import { addresses } from '#addresses.ts'
import { languageOf } from '#language.ts'
import { apiOf } from '#load-context.ts'
import { askedOfApi, notFound } from '#pages/not-found/asked-of-api.ts'

/** Leads from a header figure's name to the page that prints it, with the cell boxed. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const view = await askedOfApi(apiOf(context).document.get({ sha256: params['sha'] ?? '' }), 'document')
  const figure = [...view.figures, ...view.percentages].find(({ name }) => name === params['figure'])
  if (!figure) return notFound('document-page')
  const language = languageOf(params['language']) ?? 'en'
  return redirect(`${addresses.documentPage(language, view.document.sha256, figure.provenance.page)}?figure=${figure.name}`)
}
