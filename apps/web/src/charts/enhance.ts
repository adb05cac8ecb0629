import type { Drawing } from '#charts/draw.ts'

const dark = '(prefers-color-scheme: dark)'

/** Every kind of drawing. */
const kinds: readonly unknown[] = ['range', 'phases', 'money', 'rates'] satisfies readonly Drawing['kind'][]

/** True for what the server wrote into the page as a drawing. It is our own, so its kind is proof enough. */
function isDrawing(value: unknown): value is Drawing {
  return typeof value === 'object' && value !== null && 'kind' in value && kinds.includes(value.kind)
}

async function drawInto(figure: HTMLElement): Promise<void> {
  const { draw } = await import('#charts/draw.ts')
  const drawing: unknown = JSON.parse(figure.dataset['drawing'] ?? 'null')
  if (!isDrawing(drawing)) return
  const frame = document.createElement('div')
  frame.className = 'chart-canvas'
  // Many years are wider than a phone: the picture scrolls, also by keyboard, and its print stays upright.
  frame.tabIndex = 0
  frame.setAttribute('role', 'region')
  frame.setAttribute('aria-label', drawing.title)
  const sheet = document.createElement('div')
  sheet.style.minWidth = `${drawing.years.length * 64 + 72}px`
  const canvas = document.createElement('canvas')
  canvas.setAttribute('role', 'img')
  canvas.setAttribute('aria-label', drawing.title)
  sheet.append(canvas)
  frame.append(sheet)
  figure.querySelector('.bars')?.before(frame)
  figure.classList.add('is-drawn')
  let remove = draw(canvas, drawing)
  matchMedia(dark).addEventListener('change', () => {
    remove()
    remove = draw(canvas, drawing)
  })
}

/** Gives every chart that comes into view its Chart.js picture. The library loads with the first one; without it the bars of the page stay. */
export function enhanceCharts(): void {
  const figures = document.querySelectorAll<HTMLElement>('[data-drawing]')
  if (figures.length === 0) return
  const observer = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting || !(target instanceof HTMLElement)) continue
      observer.unobserve(target)
      void drawInto(target)
    }
  })
  for (const figure of figures) observer.observe(figure)
}
