/** Lets files be dragged onto a form and dropped there: they go into its field, and the form is sent. */
export function takeDrops(form: HTMLElement): void {
  const field = form.querySelector<HTMLInputElement>('input[type=file]')
  if (!field || !(form instanceof HTMLFormElement)) return
  const over = (is: boolean) => form.classList.toggle('drop-over', is)
  form.addEventListener('dragover', (event) => {
    event.preventDefault()
    over(true)
  })
  form.addEventListener('dragleave', () => over(false))
  form.addEventListener('drop', (event) => {
    event.preventDefault()
    over(false)
    if (!event.dataTransfer || event.dataTransfer.files.length === 0) return
    field.files = event.dataTransfer.files
    form.requestSubmit()
  })
}
