import { index, route } from '@react-router/dev/routes'

/** Every address of the workspace, under a language. `d/:cds/...` is about one district. */
export const staffRoutes = [
  route('staff', 'pages/staff/workspace.tsx', [
    index('pages/staff/home/home.tsx'),
    route('sign-in', 'pages/staff/sign-in/sign-in.tsx'),
    route('sign-in/code', 'pages/staff/sign-in/challenge.tsx'),
    route('sign-in/with/:service', 'pages/staff/sign-in/with-service.ts'),
    route('link/:secret', 'pages/staff/link/link.tsx'),
    route('account', 'pages/staff/account/account.tsx'),
    route('account/second-factor', 'pages/staff/account/second-factor.tsx'),
    route('sign-out', 'pages/staff/sign-in/sign-out.ts'),
    route('d/:cds', 'pages/staff/district/district.tsx'),
    route('people', 'pages/staff/people/site-people.tsx'),
    route('d/:cds/people', 'pages/staff/people/people.tsx'),
    route('d/:cds/log', 'pages/staff/log/log.tsx'),
    route('*', 'pages/not-found/not-found.tsx', { id: 'not-found-in-workspace' }),
  ]),
]
