/**
 * Sent with what a page asks by itself, while nobody does anything: it does not keep a session alive, so that whoever leaves the desk is signed out
 * after half an hour, open page or not.
 */
export const watching: RequestInit = { headers: { 'x-cuentas-watching': '1' }, credentials: 'same-origin' }
