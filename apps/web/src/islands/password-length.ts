/** Says how long a new password is while it is written, and whether that is enough. It never leaves the field. */
export function tellLength(element: HTMLElement): void {
  const field = element.closest('form')?.querySelector<HTMLInputElement>('input[autocomplete=new-password]')
  const { least, encouraged, short, fair, good } = element.dataset
  field?.addEventListener('input', () => {
    const length = [...field.value].length
    element.textContent = length === 0 ? '' : ((length < Number(least) ? short : length < Number(encouraged) ? fair : good) ?? '')
  })
}
