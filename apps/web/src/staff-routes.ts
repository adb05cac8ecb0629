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
    route('d/:cds/uploads', 'pages/staff/uploads/uploads.tsx'),
    route('d/:cds/uploads/:id', 'pages/staff/uploads/upload.tsx'),
    route('people', 'pages/staff/people/site-people.tsx'),
    route('d/:cds/people', 'pages/staff/people/people.tsx'),
    route('d/:cds/log', 'pages/staff/log/log.tsx'),
    route('d/:cds/queue', 'pages/staff/queue/queue.tsx'),
    route('d/:cds/queue/:lineItem', 'pages/staff/queue/item.tsx'),
    route('d/:cds/bulk', 'pages/staff/bulk/bulk.tsx'),
    route('d/:cds/batches', 'pages/staff/batches/batches.tsx'),
    route('d/:cds/batches/:batch', 'pages/staff/batches/batch.tsx'),
    route('d/:cds/rules', 'pages/staff/rules/rules.tsx'),
    route('d/:cds/rules/:rule', 'pages/staff/rules/rule.tsx'),
    route('d/:cds/questions', 'pages/staff/questions/questions.tsx'),
    route('d/:cds/waiting', 'pages/staff/waiting/waiting.tsx'),
    route('d/:cds/waiting/:id', 'pages/staff/waiting/waiting-one.tsx'),
    route('d/:cds/replies', 'pages/staff/replies/replies.tsx'),
    route('d/:cds/reports', 'pages/staff/reports/reports.tsx'),
    route('*', 'pages/not-found/not-found.tsx', { id: 'not-found-in-workspace' }),
  ]),
]
