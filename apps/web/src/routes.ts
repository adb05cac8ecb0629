import { staffRoutes } from './staff-routes.ts'
import { index, route, type RouteConfig } from '@react-router/dev/routes'

/** Every address of the public site. Addresses are short, and one that was ever given out is kept for good. */
export default [
  route(':language', 'pages/language/language.tsx', [
    index('pages/home/home.tsx'),
    route('d/:cds', 'pages/district/district.tsx'),
    route('d/:cds/compare', 'pages/compare-documents/compare-documents.tsx'),
    route('d/:cds/kit', 'pages/kit/kit.tsx'),
    route('d/:cds/kit.pdf', 'pages/kit/kit-pdf-file.ts'),
    route('d/:cds/meetings.ics', 'pages/kit/meetings-file.ts'),
    route('d/:cds/letter.docx', 'pages/kit/letter-file.ts'),
    route('d/:cds/feed.atom', 'pages/follow/feed-file.ts'),
    route('d/:cds/:year', 'pages/year/year.tsx'),
    route('d/:cds/:year/sum/:sum', 'pages/sum/sum.tsx'),
    route('d/:cds/:year/:goal/:action', 'pages/action/action.tsx'),
    route('compare', 'pages/compare/compare.tsx'),
    route('i/:lineItem', 'pages/line-item/line-item.tsx'),
    route('doc/:sha', 'pages/document/document.tsx'),
    route('doc/:sha/figure/:figure', 'pages/document/header-figure.ts'),
    route('doc/:sha/p/:page', 'pages/document-page/document-page.tsx'),
    route('figure/:figure', 'pages/figure/figure.tsx'),
    route('search', 'pages/search/search.tsx'),
    route('corrections', 'pages/corrections/corrections.tsx'),
    route('learn', 'pages/learn/learn.tsx'),
    route('learn/:topic', 'pages/learn/topic.tsx'),
    route('about', 'pages/about/reading.tsx'),
    route('about/words', 'pages/about/words.tsx'),
    route('about/tags', 'pages/about/tags.tsx'),
    route('about/check', 'pages/about/check-us.tsx'),
    route('about/data', 'pages/about/data.tsx'),
    route('about/gaps', 'pages/about/gaps.tsx'),
    ...staffRoutes,
    route('*', 'pages/not-found/not-found.tsx', { id: 'not-found-in-language' }),
  ]),
  route('embed/:language/d/:cds', 'pages/embed/embed.tsx'),
  route('*', 'pages/not-found/not-found.tsx', { id: 'not-found' }),
] satisfies RouteConfig
