import enAccount from '#locales/en/staff-account.json'
import enFrame from '#locales/en/staff-frame.json'
import enHome from '#locales/en/staff-home.json'
import enLog from '#locales/en/staff-log.json'
import enPeople from '#locales/en/staff-people.json'
import enQueue from '#locales/en/staff-queue.json'
import enReplies from '#locales/en/staff-replies.json'
import enSignature from '#locales/en/signature.json'
import enRecord from '#locales/en/record.json'
import enSignIn from '#locales/en/staff-sign-in.json'
import enUploads from '#locales/en/staff-uploads.json'
import esAccount from '#locales/es/staff-account.json'
import esFrame from '#locales/es/staff-frame.json'
import esHome from '#locales/es/staff-home.json'
import esLog from '#locales/es/staff-log.json'
import esPeople from '#locales/es/staff-people.json'
import esQueue from '#locales/es/staff-queue.json'
import esReplies from '#locales/es/staff-replies.json'
import esSignature from '#locales/es/signature.json'
import esRecord from '#locales/es/record.json'
import esSignIn from '#locales/es/staff-sign-in.json'
import esUploads from '#locales/es/staff-uploads.json'

/** Words of the workspace in English. */
export const staffEn = {
  'staff-account': enAccount,
  'staff-frame': enFrame,
  'staff-home': enHome,
  'staff-log': enLog,
  'staff-people': enPeople,
  'staff-queue': enQueue,
  'staff-replies': enReplies,
  signature: enSignature,
  record: enRecord,
  'staff-sign-in': enSignIn,
  'staff-uploads': enUploads,
} as const

/** Words of the workspace in Spanish. */
export const staffEs = {
  'staff-account': esAccount,
  'staff-frame': esFrame,
  'staff-home': esHome,
  'staff-log': esLog,
  'staff-people': esPeople,
  'staff-queue': esQueue,
  'staff-replies': esReplies,
  signature: esSignature,
  record: esRecord,
  'staff-sign-in': esSignIn,
  'staff-uploads': esUploads,
} as const
