import type { ClassifierFile } from '@cuentas/shared'

/** Where its numbers come from, as the file says it. */
export const classifierSource = 'Actions labelled by hand from public LCAPs of 2017-18 to 2025-26; weights of words and lexicon rows only'

/** The file's text: one feature a line, so that a change of the labels can be read as a change of lines. */
export function printClassifier(classifier: ClassifierFile): string {
  const { weights, calibration, bias, ...head } = classifier
  const lines = (items: readonly string[]) => items.map((item) => `    ${item}`).join(',\n')
  return [
    JSON.stringify(head, null, 2).slice(0, -2) + ',',
    `  "bias": ${JSON.stringify(bias)},`,
    `  "calibration": [\n${lines(calibration.map((band) => JSON.stringify(band)))}\n  ],`,
    `  "weights": {\n${lines(Object.entries(weights).map(([feature, values]) => `${JSON.stringify(feature)}: ${JSON.stringify(values)}`))}\n  }\n}\n`,
  ].join('\n')
}
