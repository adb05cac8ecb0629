import { Outlet, type LoaderFunctionArgs } from 'react-router'
import { languageOf } from '#language.ts'
import { notFound } from '#pages/not-found/asked-of-api.ts'

/** Every page of the site stands under a language; anything else at that place in the address is not ours. */
export function loader({ params }: LoaderFunctionArgs) {
  if (languageOf(params['language']) === undefined) notFound('page')
  return null
}

export default function LanguagePages() {
  return <Outlet />
}
