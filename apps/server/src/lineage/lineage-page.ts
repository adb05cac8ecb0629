import type { LinkEvidence, LineItem } from '@cuentas/shared'
import { generatedFrom, markdownTable, page } from '#docs/markdown.ts'
import type { HandCheck, HandChecks } from '#lineage/hand-checks.ts'
import type { PairMeasured } from '#lineage/measure-lineage.ts'

const dollars = (amount: number | null) => (amount === null ? 'none' : `$${Math.round(amount).toLocaleString('en-US')}`)
const ofCents = (amount: number | null) => dollars(amount === null ? null : amount / 100)
const short = (title: string) => title.replace(/\s+/gu, ' ').trim().slice(0, 110)
const listName = (list: string) => list.replace(/^(?:orange_county|santa_clara)__/u, '')

/** Kinds of evidence, the strongest first; each link is counted once. */
const kinds = [
  ['words', 'the plan’s words'],
  ['title number', 'title and number'],
  ['title', 'title, renumbered'],
  ['similar', 'similar title'],
] as const

function kindOf({ matched }: LinkEvidence): (typeof kinds)[number][0] {
  if (matched.includes('words')) return 'words'
  if (!matched.includes('title')) return 'similar'
  return matched.includes('number') ? 'title number' : 'title'
}

function pairsTable(pairs: readonly PairMeasured[]): string {
  const cells = (pair: PairMeasured) => [
    String(pair.links.length),
    ...kinds.map(([kind]) => String(pair.links.filter(({ evidence }) => kindOf(evidence) === kind).length || '')),
    String(pair.open.length || ''),
    String(pair.ended.length || ''),
    String(pair.begun.length || ''),
  ]
  const rows = pairs.map((pair) => [listName(pair.from), listName(pair.to), pair.rows.join(' / '), ...cells(pair)])
  const sum = (count: (pair: PairMeasured) => number) => pairs.reduce((total, pair) => total + count(pair), 0)
  const total = [
    'together',
    '',
    `${sum(({ rows: [one] }) => one)} / ${sum(({ rows: [, other] }) => other)}`,
    String(sum(({ links }) => links.length)),
    ...kinds.map(([kind]) => String(sum(({ links }) => links.filter(({ evidence }) => kindOf(evidence) === kind).length))),
    String(sum(({ open }) => open.length)),
    String(sum(({ ended }) => ended.length)),
    String(sum(({ begun }) => begun.length)),
  ]
  const head = ['document and year', 'document and year', 'rows', 'links', ...kinds.map(([, name]) => name), 'open', 'ended', 'new']
  return markdownTable(head, [...rows, total])
}

type Told = 'linked' | 'open' | 'not linked'

/** What the program says of a pair of rows that a person decided about. */
export function toldOf(check: HandCheck, pairs: readonly PairMeasured[]): Told {
  const fits = (evidence: LinkEvidence) =>
    [check.from.year, check.to.year, check.from.number, check.to.number, short(check.from.title), short(check.to.title)].join('|') ===
    [evidence.fromYear, evidence.toYear, evidence.fromNumber, evidence.toNumber, short(evidence.fromTitle), short(evidence.toTitle)].join('|')
  const own = pairs.filter(({ document }) => document === check.document)
  if (own.some(({ links }) => links.some(({ evidence }) => fits(evidence)))) return 'linked'
  return own.some(({ open }) => open.some(({ candidates }) => candidates.some(({ evidence }) => fits(evidence)))) ? 'open' : 'not linked'
}

function checksTable(checks: readonly HandCheck[], pairs: readonly PairMeasured[]): string {
  const strata = [...new Set(checks.map(({ stratum }) => stratum))]
  const rows = strata.map((stratum) => {
    const own = checks.filter((check) => check.stratum === stratum)
    const count = (told: Told, ...verdicts: readonly HandCheck['verdict'][]) =>
      String(own.filter((check) => toldOf(check, pairs) === told && verdicts.includes(check.verdict)).length || '')
    const of = (told: Told) => [count(told, 'same', 'part'), count(told, 'different'), count(told, 'cannot tell')]
    return [stratum, String(own.length), ...of('linked'), ...of('open'), ...of('not linked')]
  })
  const heads = ['linked', 'open', 'not linked'].flatMap((told) => [`${told}: same or part`, 'different', 'cannot tell'])
  return markdownTable(['sample', 'read', ...heads], rows)
}

function precisionSentence({ author, date, sampled, checks }: HandChecks, pairs: readonly PairMeasured[]): string {
  const linked = checks.filter((check) => toldOf(check, pairs) === 'linked')
  const right = linked.filter(({ verdict }) => verdict === 'same' || verdict === 'part').length
  const wrong = linked.filter(({ verdict }) => verdict === 'different').length
  const unsure = linked.length - right - wrong
  const low = right / linked.length
  return [
    `${author} read ${checks.length} pairs of rows on ${date}: ${sampled}`,
    `Of the ${linked.length} read pairs that are linked now, ${right} are the same action or a part of it, ${wrong} are different actions, ${unsure} cannot be told: precision between ${low.toFixed(3)} (everything doubtful is wrong) and ${((right + unsure) / linked.length).toFixed(3)}. With so many read and none wrong, up to ${((3 / linked.length) * 100).toFixed(0)} in 100 could still be (95 %).`,
  ].join(' ')
}

function evidenceTable(pairs: readonly PairMeasured[], kind: (typeof kinds)[number][0]): string {
  const rows = pairs.flatMap((pair) =>
    pair.links
      .filter(({ evidence }) => kindOf(evidence) === kind)
      .map(({ how, confidence, evidence }) => [
        listName(pair.document),
        `${evidence.fromYear} ${evidence.fromNumber}, p. ${evidence.fromPage}: ${short(evidence.fromTitle)} (${ofCents(evidence.fromCents)})`,
        `${evidence.toYear} ${evidence.toNumber}, p. ${evidence.toPage}: ${short(evidence.toTitle)} (${ofCents(evidence.toCents)})`,
        how,
        evidence.matched.join(', '),
        confidence.toFixed(2),
      ]),
  )
  return markdownTable(['document', 'row', 'row', 'link', 'the same', 'confidence'], rows)
}

function openTable(pairs: readonly PairMeasured[]): string {
  const rows = pairs.flatMap((pair) =>
    pair.open.map(({ candidates }) => [
      listName(pair.document),
      candidates[0]
        ? `${candidates[0].evidence.fromYear} ${candidates[0].evidence.fromNumber}: ${short(candidates[0].evidence.fromTitle)} (${ofCents(candidates[0].evidence.fromCents)})`
        : '',
      candidates
        .map(
          ({ evidence }) =>
            `${evidence.toYear} ${evidence.toNumber}: ${short(evidence.toTitle)} (${ofCents(evidence.toCents)}; titles ${evidence.titleLikeness} of 100 alike)`,
        )
        .join('; '),
    ]),
  )
  return markdownTable(['document', 'row', 'candidates'], rows)
}

function aloneTable(pairs: readonly PairMeasured[]): string {
  const name = ({ action, title }: LineItem) => `${action} ${short(title)}`
  const rows = pairs
    .filter(({ ended, begun }) => ended.length + begun.length > 0)
    .map((pair) => [listName(pair.from), listName(pair.to), pair.ended.map(name).join('; '), pair.begun.map(name).join('; ')])
  return markdownTable(['from', 'to', 'ended', 'new'], rows)
}

/** docs/lineage.md. */
export function lineagePage(pairs: readonly PairMeasured[], checks: HandChecks): string {
  return page(
    generatedFrom('the reference collection and data/reference/lineage-checks.json')
      .replace('npm run docs', 'npm run lineage:accuracy')
      .replace('; a test fails when this page is stale', ''),
    '# The same action through the years',
    'How actions are followed is decided in [decisions/lineage.md](decisions/lineage.md). A year is a fiscal year by its start: 2024 is 2024-25. Each plan’s annual update (the year before) is matched with its own coming year; plans of one agency with each other. No link is made by a number alone: every row below shares a title, words or the plan’s own sentence.',
    '## Each pair',
    pairsTable(pairs),
    '“Open” rows have candidates and wait for a person. “Ended” and “new” rows have no counterpart in the pair.',
    '## Read by a person',
    precisionSentence(checks, pairs),
    checksTable(checks.checks, pairs),
    '“Same or part” among the open and not linked pairs are links that a person would make and the program does not. The sample was read by the developer of the rules, who saw these plans while writing them: plans nobody has read are the honest test. An annual update row prints no description, so within one plan a verdict rests on both titles, both amounts and the coming year’s description.',
    '## Linked by the plan’s words',
    evidenceTable(pairs, 'words'),
    '## Linked by a similar title',
    evidenceTable(pairs, 'similar'),
    '## Renumbered, by the same title',
    evidenceTable(pairs, 'title'),
    '## Open, with candidates',
    openTable(pairs),
    '## Without counterpart',
    aloneTable(pairs),
  )
}
