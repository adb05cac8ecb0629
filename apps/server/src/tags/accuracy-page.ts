import {
  agreement,
  calibrated,
  foundOf,
  judgeByDistrict,
  levelPairs,
  macroF1,
  namedFound,
  tagAction,
  type JudgedAction,
  type LabelledAction,
  type Pair,
  type Taxonomy,
} from '@cuentas/budget'
import { categories, rjLevels, type Category, type RjLevel } from '@cuentas/shared'
import { generatedFrom, markdownTable, page } from '#docs/markdown.ts'

const share = (value: number) => value.toFixed(3)

interface Judged {
  readonly categories: readonly Pair<Category>[]
  readonly levels: readonly Pair<RjLevel>[]
}

function inSample(actions: readonly LabelledAction[], taxonomy: Taxonomy): Judged {
  const tagged = actions.map((labelled) => ({ labelled, tag: tagAction(labelled.action, taxonomy) }))
  return {
    categories: tagged.flatMap(({ labelled, tag }) => (labelled.category ? [{ label: labelled.category, said: tag.category }] : [])),
    levels: tagged.map(({ labelled, tag }) => ({ label: labelled.rjLevel, said: tag.rjLevel })),
  }
}

/** What is said of an action by a classifier that never saw its district, with the confidence a reader would see. */
function leftOut(
  judged: readonly JudgedAction[],
  taxonomy: Taxonomy,
): readonly (JudgedAction & { readonly said: Category | null; readonly confidence: number })[] {
  return judged.map((action) => {
    const confidence = action.choice ? calibrated(action.choice, taxonomy.classifier) : 0
    return { ...action, said: action.choice && confidence >= (taxonomy.classifier?.abstainBelow ?? 0) ? action.choice.category : null, confidence }
  })
}

function headline(name: string, { categories: pairs, levels }: Judged): readonly string[] {
  const named = namedFound(levels)
  const level = agreement(levelPairs(levels))
  const category = agreement(pairs)
  return [
    name,
    `${share(named.f1)} (precision ${share(named.precision)}, recall ${share(named.recall)}; ${named.right} right, ${named.wrong} false, ${named.missed} missed)`,
    `${share(level.share)} (${level.equal} of ${level.of}; macro F1 ${share(macroF1(levelPairs(levels)))})`,
    `${share(category.share)} (${category.equal} of ${category.of}; macro F1 ${share(macroF1(pairs))})`,
  ]
}

function confusion(pairs: readonly Pair<Category>[]): string {
  const columns = [...categories, null]
  const count = (label: Category, said: Category | null) => pairs.filter((pair) => pair.label === label && pair.said === said).length
  const rows = categories
    .filter((label) => pairs.some((pair) => pair.label === label))
    .map((label) => {
      const { precision, recall } = foundOf(pairs, label)
      return [
        label,
        ...columns.map((said) => String(count(label, said) || '')),
        String(pairs.filter((pair) => pair.label === label).length),
        share(precision),
        share(recall),
      ]
    })
  return markdownTable(['label \\ said', ...columns.map((said) => said ?? 'not stated'), 'labels', 'precision', 'recall'], rows)
}

function levelTable(levels: readonly Pair<RjLevel>[]): string {
  const rows = rjLevels.map((label) => [label, ...rjLevels.map((said) => String(levels.filter((pair) => pair.label === label && pair.said === said).length))])
  return markdownTable(['label \\ said', ...rjLevels], rows)
}

const bands = [0, 0.5, 0.7, 0.8, 0.9, 0.95]

function calibration(actions: ReturnType<typeof leftOut>): string {
  const rows = bands.map((from, index) => {
    const to = bands[index + 1] ?? 1.01
    const inBand = actions.filter(({ category, said, confidence }) => category && said && confidence >= from && confidence < to)
    const right = inBand.filter(({ category, said }) => category === said).length
    const mean = inBand.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, inBand.length)
    return [
      `${from.toFixed(2)} to ${Math.min(1, to).toFixed(2)}`,
      String(inBand.length),
      inBand.length ? share(mean) : '',
      inBand.length ? share(right / inBand.length) : '',
    ]
  })
  return markdownTable(['confidence shown', 'labels', 'mean confidence', 'measured precision'], rows)
}

function origins(actions: ReturnType<typeof leftOut>): string {
  const rows = (['restorative', 'rules', 'model'] as const).map((origin) => {
    const own = actions.filter(({ category, choice }) => category && choice?.origin === origin)
    return [origin, String(own.length), share(own.filter(({ category, choice }) => category === choice?.category).length / Math.max(1, own.length))]
  })
  return markdownTable(['decided by', 'labels', 'right'], rows)
}

function differences(actions: ReturnType<typeof leftOut>): string {
  const differing = actions.filter(({ category, said, rjLevel, saidLevel }) => (category && category !== said) || rjLevel !== saidLevel)
  return markdownTable(
    ['label', 'category', 'said', 'level', 'said', 'decided by', 'confidence'],
    differing.map(({ id, category, said, rjLevel, saidLevel, choice, confidence }) => [
      id,
      category ?? 'cannot tell',
      said ?? 'not stated',
      rjLevel,
      saidLevel === rjLevel ? '' : saidLevel,
      choice?.origin ?? '',
      confidence.toFixed(2),
    ]),
  )
}

/** docs/tag-accuracy.md from labelled actions. */
export function accuracyPage(actions: readonly LabelledAction[], taxonomy: Taxonomy): string {
  const judged = leftOut(judgeByDistrict(actions, taxonomy), taxonomy)
  const labelled = judged.filter(({ category }) => category)
  const crossed: Judged = {
    categories: judged.flatMap(({ category, said }) => (category ? [{ label: category, said }] : [])),
    levels: judged.map(({ rjLevel, saidLevel }) => ({ label: rjLevel, said: saidLevel })),
  }
  const districts = new Set(actions.map(({ district }) => district)).size
  return page(
    generatedFrom('hand labels kept beside the project').replace('npm run docs', 'npm run tags:accuracy'),
    '# How right the tags are',
    `${actions.length} actions of ${districts} districts were labelled by one reader; ${labelled.length} have a category, ${levelPairs(crossed.levels).length} name restorative justice. Two independent readers of such rows agreed on 0.907 of categories, 0.966 of levels and on every “restorative justice named”: that is the ceiling.`,
    '## In one table',
    markdownTable(
      ['measured on', 'restorative justice named, F1', 'level, of the actions that name it', 'category'],
      [headline('the labels themselves', inSample(actions, taxonomy)), headline('each district by a classifier trained on all others', crossed)],
    ),
    'Read the second line, and with a caution: leaving a district out keeps its labels from the trained classifier and from the confidence, but the lexicon and the rules were written by people who had read the labels. Actions of districts nobody has read are the honest test, and come out lower: 0.72 to 0.76 when 636 of them were read blind ([decisions/tags.md](decisions/tags.md)). Districts are left out whole, never single rows, because a plan repeats its own wording.',
    '## Levels, by district left out',
    levelTable(crossed.levels),
    'The level and the naming are decided by rules alone; nothing is trained for them. Primary and dedicated rest on few labels.',
    '## Categories, by district left out',
    confusion(crossed.categories),
    '## Who decided, by district left out',
    origins(judged),
    `The rules decide when their leading category has ${share(taxonomy.classifier?.sureFrom ?? 0)} of the points or more; the classifier decides below. A category whose measured precision is under ${share(taxonomy.classifier?.abstainBelow ?? 0)} is not stated.`,
    '## Confidence, by district left out',
    calibration(judged),
    'The confidence shown is the precision measured on districts left out, smoothed by one right and one wrong label in each band.',
    '## What still differs, by district left out',
    differences(judged),
    [
      'Why they differ, by kind:',
      '- Bundles: an action that buys clinicians, behavior staff and lessons has one category by the most numerous staff or the title; the count of staff is not read, so MH, BEH and SEL trade places.',
      '- A title that names a goal (“Safe and supportive environments”, “Campus climate”) over a text that buys something else, when the text is cut or long.',
      '- Base instruction: “effective instruction” with salaries behind it (STF) against curriculum (INS).',
      '- Training: several topics (PD) against one (the program’s own category).',
      '- Labels of equal texts that differ (two Buena Park actions repeat one sentence and are BEH and SEL).',
    ].join('\n'),
  )
}
