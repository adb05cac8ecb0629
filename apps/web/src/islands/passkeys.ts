import {
  startAuthentication,
  startRegistration,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'

/** Asks the sign-in library about passkeys; undefined when it refuses. */
async function asked(path: string, body?: unknown): Promise<Response | undefined> {
  const answer = await fetch(
    `/api/auth/passkey/${path}`,
    body === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
  )
  return answer.ok ? answer : undefined
}

const hasChallenge = (value: unknown) => typeof value === 'object' && value !== null && 'challenge' in value
const isRequest = (value: unknown): value is PublicKeyCredentialRequestOptionsJSON => hasChallenge(value)
const isCreation = (value: unknown): value is PublicKeyCredentialCreationOptionsJSON =>
  hasChallenge(value) && typeof value === 'object' && value !== null && 'user' in value

/** Shows the button of an island, and does this when it is pressed; what fails is said under it. */
function onPress(element: HTMLElement, act: () => Promise<boolean>): void {
  const trouble = element.querySelector<HTMLElement>('[role=alert]')
  element.hidden = false
  element.querySelector('button')?.addEventListener('click', () => {
    if (trouble) trouble.hidden = true
    void act()
      // Whoever closes the browser's own window has not failed; but nothing happened, and that is said too.
      .catch(() => false)
      .then((done) => {
        if (trouble) trouble.hidden = done
      })
  })
}

/** Signs in with a passkey of this device. */
export function signInWithPasskey(element: HTMLElement): void {
  onPress(element, async () => {
    const options = await asked('generate-authenticate-options')
    if (!options) return false
    const optionsJSON: unknown = await options.json()
    if (!isRequest(optionsJSON)) return false
    const done = await asked('verify-authentication', { response: await startAuthentication({ optionsJSON }) })
    if (done) location.assign(element.dataset['next'] ?? '/')
    return done !== undefined
  })
}

/** Adds a passkey of this device to the account. */
export function addPasskey(element: HTMLElement): void {
  onPress(element, async () => {
    const options = await asked('generate-register-options')
    if (!options) {
      // The library wants a sign-in of the last quarter of an hour.
      location.assign(`${location.pathname.replace(/account.*/, 'sign-in')}?again=again&next=${encodeURIComponent(location.pathname)}`)
      return true
    }
    const optionsJSON: unknown = await options.json()
    if (!isCreation(optionsJSON)) return false
    const done = await asked('verify-registration', { response: await startRegistration({ optionsJSON }) })
    if (done) location.assign(`${location.pathname}?done=passkey`)
    return done !== undefined
  })
}
