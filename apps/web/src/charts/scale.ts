/** Round steps of an axis: 1, 2 or 5 times a power of ten, at most six of them up to the largest value; just 0 when there is nothing to draw. */
export function axisSteps(largest: number): readonly number[] {
  if (largest <= 0) return [0]
  const rough = largest / 5
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((times) => times * power).find((candidate) => candidate >= rough) ?? 10 * power
  const steps = Math.ceil(largest / step)
  return Array.from({ length: steps + 1 }, (_, index) => index * step)
}
