import enFrame from '#locales/en/staff-frame.json'
import enHome from '#locales/en/staff-home.json'
import enSignIn from '#locales/en/staff-sign-in.json'
import esFrame from '#locales/es/staff-frame.json'
import esHome from '#locales/es/staff-home.json'
import esSignIn from '#locales/es/staff-sign-in.json'

/** Words of the workspace in English. */
export const staffEn = {
  'staff-frame': enFrame,
  'staff-home': enHome,
  'staff-sign-in': enSignIn,
} as const

/** Words of the workspace in Spanish. */
export const staffEs = {
  'staff-frame': esFrame,
  'staff-home': esHome,
  'staff-sign-in': esSignIn,
} as const
