import type { StaffRoute } from '#api.ts'

/**
 * Every address of the workspace and what opens it: the line of the matrix that its loader asks first, or `signed-in` for what is about one's own
 * account, or `nobody` for what must be reached before anybody is signed in. A route that is not here fails a test.
 */
export const pageMatrix: Readonly<Record<string, StaffRoute | 'signed-in' | 'nobody'>> = {
  'pages/staff/home/home.tsx': 'staff.districts',
  'pages/staff/sign-in/sign-in.tsx': 'nobody',
  'pages/staff/sign-in/challenge.tsx': 'nobody',
  'pages/staff/sign-in/with-service.ts': 'nobody',
  'pages/staff/sign-in/sign-out.ts': 'nobody',
  'pages/staff/link/link.tsx': 'nobody',
  'pages/staff/account/account.tsx': 'signed-in',
  'pages/staff/account/second-factor.tsx': 'signed-in',
  'pages/staff/district/district.tsx': 'staff.district',
  'pages/staff/people/site-people.tsx': 'staff.siteAdministrators',
  'pages/staff/people/people.tsx': 'staff.people',
  'pages/staff/uploads/uploads.tsx': 'upload.list',
  'pages/staff/uploads/upload.tsx': 'upload.view',
  'pages/staff/log/log.tsx': 'audit.list',
  'pages/staff/queue/queue.tsx': 'queue.page',
  'pages/staff/queue/item.tsx': 'queue.item',
  'pages/staff/bulk/bulk.tsx': 'staff.district',
  'pages/staff/batches/batches.tsx': 'decide.batches',
  'pages/staff/batches/batch.tsx': 'decide.batch',
  'pages/staff/rules/rules.tsx': 'decide.rules',
  'pages/staff/rules/rule.tsx': 'decide.lookAtRule',
  'pages/staff/questions/questions.tsx': 'queue.questions',
  'pages/staff/waiting/waiting.tsx': 'waiting.list',
  'pages/staff/waiting/waiting-one.tsx': 'waiting.look',
  'pages/staff/replies/replies.tsx': 'voices.replies',
  'pages/staff/reports/reports.tsx': 'voices.reports',
}
